// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/pdf_objects.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>
#include <zlib.h>

namespace samenspraak::report {
namespace {

constexpr int packing = 4;                  // of zlib: half the time of 6, and hardly larger
constexpr std::size_t in_one_packet = 200;  // objects; readers unpack them together
constexpr std::string_view stream_begin = "stream\n", stream_end = "\nendstream\n", object_end = "endobj\n";

[[noreturn]] void strange(const char* what) { throw std::runtime_error(std::string("pdf: ") + what); }

std::size_t number_at(std::string_view text) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \n")));
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc()) strange("no number");
    return number;
}

std::string packed(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    const auto* from = reinterpret_cast<const Bytef*>(bytes.data());
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, from, static_cast<uLong>(bytes.size()), packing) != Z_OK)
        strange("not packed");
    out.resize(size);
    return out;
}

std::string unpacked(std::string_view bytes) {
    z_stream state{};
    if (inflateInit(&state) != Z_OK) strange("not unpacked");
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads there
    state.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int said = Z_OK;
    while (said == Z_OK) {
        const std::size_t before = out.size();
        out.resize(before + std::max<std::size_t>(bytes.size() * 3, 1024));
        state.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        state.avail_out = static_cast<uInt>(out.size() - before);
        said = inflate(&state, Z_NO_FLUSH);
        out.resize(out.size() - state.avail_out);
    }
    inflateEnd(&state);
    if (said != Z_STREAM_END) strange("not unpacked");
    return out;
}

// The number of a stream's length is an object of its own in what Cairo writes: said in place from now on.
std::string with_length(std::string_view dictionary, std::size_t length) {
    const std::size_t from = dictionary.find("/Length ") + 8, to = dictionary.find_first_of("\n/>", from);
    std::string text(dictionary.substr(0, from));
    return (text += std::to_string(length)) += dictionary.substr(to);
}

// 128 bits that are others when the bytes are.
std::string fingerprint(std::string_view bytes) {
    std::uint64_t one = 0xcbf29ce484222325ULL, two = 0x9e3779b97f4a7c15ULL;
    for (const char c : bytes) {
        one = (one ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        two = (two ^ (one >> 29)) * 0xff51afd7ed558ccdULL;
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%016llx%016llx", static_cast<unsigned long long>(one),
        static_cast<unsigned long long>(two));
    return text.data();
}

void put(std::string& into, std::size_t value, int bytes) {
    for (int at = bytes; at-- > 0;) into += static_cast<char>(value >> (8 * at) & 0xffU);
}

// The file as it grows: objects one by one, small ones waiting until a packet is full.
class Output {
public:
    explicit Output(std::size_t objects) : places_(objects + 1) {}

    void put_stream(std::size_t number, std::string_view dictionary, std::string_view stream) {
        places_[number] = {1, out_.size(), 0};
        (out_ += std::to_string(number)) += " 0 obj\n";
        ((out_ += dictionary) += stream_begin) += stream;
        (out_ += stream_end) += object_end;
    }
    void put_small(std::size_t number, std::string_view text) {
        if (waiting_ == in_one_packet) flush();
        if (waiting_ == 0) packet_ = add_number();
        places_[number] = {2, packet_, waiting_++};
        heads_ += std::to_string(number) + ' ' + std::to_string(bodies_.size()) + ' ';
        bodies_ += text;
    }
    std::string end(std::size_t root, std::size_t info) {
        flush();
        const std::size_t number = add_number(), at = out_.size();
        places_[number] = {1, at, 0};
        std::string table;
        for (const Place& place : places_)
            put(table, place.kind, 1), put(table, place.at, 4), put(table, place.index, 2);
        const std::string stream = packed(table), id = fingerprint(out_);
        put_stream(number,
            "<< /Type /XRef /Size " + std::to_string(places_.size()) + " /W [ 1 4 2 ] /Root " + std::to_string(root)
                + " 0 R /Info " + std::to_string(info) + " 0 R /ID [ <" + id + "> <" + id
                + "> ] /Filter /FlateDecode /Length " + std::to_string(stream.size()) + " >>\n",
            stream);
        return std::move(out_) + "startxref\n" + std::to_string(at) + "\n%%EOF\n";
    }

private:
    struct Place {
        std::size_t kind = 0, at = 0, index = 0;  // as a table of places has them: 0 none, 1 in the file, 2 in a packet
    };
    std::size_t add_number() {
        places_.emplace_back();
        return places_.size() - 1;
    }
    void flush() {
        if (waiting_ == 0) return;
        const std::string stream = packed(heads_ + bodies_);
        put_stream(packet_,
            "<< /Type /ObjStm /N " + std::to_string(waiting_) + " /First " + std::to_string(heads_.size())
                + " /Filter /FlateDecode /Length " + std::to_string(stream.size()) + " >>\n",
            stream);
        waiting_ = 0;
        heads_.clear(), bodies_.clear();
    }

    std::vector<Place> places_;
    std::string out_ = "%PDF-1.7\n%\xb5\xed\xae\xfb\n", heads_, bodies_;
    std::size_t waiting_ = 0, packet_ = 0;
};

}  // namespace

PdfObjects::PdfObjects(std::string_view from_cairo) : bytes_(from_cairo) {
    const std::size_t last = bytes_.rfind("startxref\n");
    if (last == std::string_view::npos) strange("no end");
    const std::size_t table = number_at(bytes_.substr(last + 10));
    if (!bytes_.substr(table).starts_with("xref\n0 ")) strange("no table");
    const std::size_t size = number_at(bytes_.substr(table + 7));
    const std::size_t rows = bytes_.find('\n', table + 7) + 1, trailer = rows + 20 * size;
    if (!bytes_.substr(trailer).starts_with("trailer\n")) strange("no trailer");
    const std::string_view about = bytes_.substr(trailer, last - trailer);
    const auto one = [&](std::string_view key) {
        const auto found = pdf_references(about, key);
        return found.empty() ? 0 : found[0];
    };
    root_ = one("/Root"), info_ = one("/Info");
    std::vector<std::pair<std::size_t, std::size_t>> places;  // in the file, and the number of what is there
    for (std::size_t i = 1; i < size; ++i)
        if (bytes_[rows + 20 * i + 17] == 'n') places.emplace_back(number_at(bytes_.substr(rows + 20 * i, 10)), i);
    std::ranges::sort(places);
    objects_.resize(size);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t end = i + 1 < places.size() ? places[i + 1].first : table;
        if (places[i].first > end) strange("places");
        read_object(places[i].second, bytes_.substr(places[i].first, end - places[i].first));
    }
    if (text(root_).empty()) strange("no root");
}

void PdfObjects::read_object(std::size_t number, std::string_view all) {
    const std::string head = std::to_string(number) + " 0 obj\n";
    if (!all.starts_with(head) || !all.ends_with(object_end)) strange("no object");
    all.remove_prefix(head.size());
    all.remove_suffix(object_end.size());
    // Only streams begin with their length.
    if (!all.starts_with("<< /Length ")) {
        objects_[number] = {all, {}};
        return;
    }
    const std::size_t from = all.find(stream_begin);
    if (from == std::string_view::npos || !all.ends_with(stream_end)) strange("no stream");
    const std::size_t begin = from + stream_begin.size();
    objects_[number] = {all.substr(0, from), all.substr(begin, all.size() - stream_end.size() - begin)};
}

std::string_view PdfObjects::text(std::size_t number) const {
    return number < objects_.size() ? objects_[number].text : std::string_view();
}

void PdfObjects::replace(std::size_t number, std::string text) { objects_.at(number).text = keep(std::move(text)); }

void PdfObjects::add_entry(std::size_t number, std::string_view entry) {
    std::string longer(text(number));
    const std::size_t end = longer.rfind(">>");
    if (end == std::string::npos) strange("no dictionary");
    replace(number, longer.insert(end, std::string(entry) + '\n'));
}

std::string PdfObjects::stream(std::size_t number) const {
    const Object& object = objects_.at(number);
    if (object.stream.empty()) return {};
    return object.text.find("/FlateDecode") == std::string_view::npos ? std::string(object.stream)
                                                                      : unpacked(object.stream);
}

void PdfObjects::replace_stream(std::size_t number, std::string_view bytes) {
    const bool packs = objects_.at(number).text.find("/FlateDecode") != std::string_view::npos;
    objects_[number].stream = keep(packs ? packed(bytes) : std::string(bytes));
}

std::size_t PdfObjects::add(std::string text) {
    objects_.push_back({keep(std::move(text)), {}});
    return objects_.size() - 1;
}

std::size_t PdfObjects::add_stream(std::string_view entries, std::string_view bytes) {
    const std::size_t number = add("<< /Length 0\n" + std::string(entries) + ">>\n");
    objects_[number].stream = keep(std::string(bytes));
    return number;
}

std::string PdfObjects::written() const {
    std::vector<bool> said_in_place(objects_.size());
    for (const Object& object : objects_)
        if (!object.stream.empty())
            for (const std::size_t length : pdf_references(object.text, "/Length")) said_in_place[length] = true;
    Output out(objects_.size() - 1);
    for (std::size_t number = 1; number < objects_.size(); ++number) {
        const Object& object = objects_[number];
        if (!object.stream.empty())
            out.put_stream(number, with_length(object.text, object.stream.size()), object.stream);
        else if (!object.text.empty() && !said_in_place[number])
            out.put_small(number, object.text);
    }
    return out.end(root_, info_);
}

std::vector<std::size_t> pdf_references(std::string_view text, std::string_view key) {
    std::vector<std::size_t> numbers;
    const std::size_t found = text.find(std::string(key) + ' ');
    if (found == std::string_view::npos) return numbers;
    text.remove_prefix(found + key.size() + 1);
    const bool list = text.starts_with('[');
    if (list) text.remove_prefix(1);
    for (;;) {
        text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \n")));
        std::size_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc()) return numbers;
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
        if (!text.starts_with(" 0 R")) return numbers;
        numbers.push_back(number);
        text.remove_prefix(4);
        if (!list) return numbers;
    }
}

std::string pdf_list(const std::vector<std::size_t>& references) {
    std::string text = "[ ";
    for (const std::size_t number : references) text += std::to_string(number) + " 0 R ";
    return text + ']';
}

std::string pdf_text(std::string_view utf8) {
    std::string out = "<FEFF";
    const auto unit = [&](std::uint32_t value) {
        std::array<char, 8> hex{};
        std::snprintf(hex.data(), hex.size(), "%04X", static_cast<unsigned>(value & 0xffffU));
        out += hex.data();
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const text::CodePoint point = text::code_point_at(utf8, at);
        const auto value = static_cast<std::uint32_t>(point.value);
        at += point.length;
        if (value < 0x10000) {
            unit(value);
        } else {
            unit(0xd800 + ((value - 0x10000) >> 10));
            unit(0xdc00 + ((value - 0x10000) & 0x3ff));
        }
    }
    return out + '>';
}

}  // namespace samenspraak::report
