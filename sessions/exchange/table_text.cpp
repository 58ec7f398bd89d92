// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/table_text.hpp"

#include "sessions/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace samenspraak::exchange {
namespace {

// What Windows-1252 has between 0x80 and 0x9f; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030,
    0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
    0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

bool is_sound(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const text::CodePoint point = text::code_point_at(bytes, at);
        if (!point.sound) return false;
        at += point.length;
    }
    return true;
}

std::string from_windows(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool own = byte >= 0x80 && byte < 0xa0;
        const char32_t point = own ? windows[byte - 0x80U] : byte;
        text::append(out, own && point == 0 ? U'\xfffd' : point);
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool big) {
    std::string out;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t point = unit(at);
        if (point >= 0xd800 && point < 0xdc00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xdc00 && low < 0xe000) {
                point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        }
        text::append(out, point);
    }
    return out;
}

std::string to_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xff\xfe")) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xfe\xff")) return from_utf16(bytes.substr(2), true);
    return is_sound(bytes) ? std::string(bytes) : from_windows(bytes);
}

// 0: none.
char separator_of(std::string_view text) {
    std::array<std::size_t, 3> count{};
    constexpr std::string_view candidates = ";\t,";
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        if (const std::size_t which = candidates.find(c); which != std::string_view::npos) ++count[which];
    }
    const auto most = std::ranges::max_element(count);
    return *most == 0 ? '\0' : candidates[static_cast<std::size_t>(most - count.begin())];
}

class Reader {
public:
    explicit Reader(std::string_view text) : Reader(text, separator_of(text)) {}
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<TextRow> rows() {
        std::vector<TextRow> rows;
        while (at_ < text_.size()) {
            TextRow row{line_, {}};
            do row.cells.push_back(cell());
            while (at_ < text_.size() && take(separator_));
            if (take('\r'))
                take('\n');
            else
                take('\n');
            ++line_;
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool take(char c) {
        if (c == '\0' || at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    std::string cell() {
        const bool in_quotes = separator_ || is_quoted_line();
        return without_guard(text::cleaned(in_quotes && take('"') ? quoted() : plain()));
    }
    // A spreadsheet of one column has no separator, but its quotes all the same. A line in which something is said
    // between quotes is none.
    bool is_quoted_line() const {
        const std::string_view rest = text_.substr(at_);
        const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
        if (line.size() < 2 || line.front() != '"' || line.back() != '"') return false;
        for (std::size_t i = 1; i + 1 < line.size(); ++i)
            if (line[i] == '"' && (++i == line.size() - 1 || line[i] != '"')) return false;
        return true;
    }
    std::string plain() {
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r'
               && (separator_ == '\0' || text_[at_] != separator_))
            ++at_;
        return std::string(text_.substr(from, at_ - from));
    }
    // Up to the quote that closes it; what stands behind that, before the separator, belongs to it too.
    std::string quoted() {
        std::string out;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '\n') ++line_;
            if (c != '"')
                out += c;
            else if (take('"'))
                out += '"';
            else
                return out + plain();
        }
        return out;
    }
    static std::string without_guard(std::string text) {
        const std::size_t next = text.find_first_not_of(' ', 1);
        const bool guarded = text.size() > 1 && text[0] == '\'' && next != text.npos
                             && std::string_view("=+-@").find(text[next]) != std::string_view::npos;
        return guarded ? text.substr(1) : text;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
};

}  // namespace

std::vector<TextRow> read_table(std::string_view bytes) {
    const std::string text = to_utf8(bytes);
    return Reader(text).rows();
}

std::vector<TextRow> read_cells(std::string_view text) { return Reader(text, '\t').rows(); }

}  // namespace samenspraak::exchange
