// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/table_text.hpp"

#include "sessions/text/utf8.hpp"
#include "sessions/text/visible.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <glib.h>
#include <memory>
#include <type_traits>

namespace samenspraak::exchange {
namespace {

bool is_sound(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const text::CodePoint point = text::code_point_at(bytes, at);
        if (!point.sound) return false;
        at += point.length;
    }
    return true;
}

// From another character set, whose units are so many bytes. A unit that means nothing in it becomes U+FFFD; one that
// is cut off at the end is dropped. Not with g_convert, which gives up at the first of them.
std::string to_utf8(std::string_view bytes, const char* character_set, std::size_t unit) {
    const auto opened = g_iconv_open("UTF-8", character_set);
    if (reinterpret_cast<std::intptr_t>(opened) == -1)
        return std::string(bytes);  // not known here: its cells are cleaned
    const std::unique_ptr<std::remove_pointer_t<GIConv>, decltype(&g_iconv_close)> converter(opened, g_iconv_close);
    std::string out;
    std::array<char, 4'096> part;
    char* from = const_cast<char*>(bytes.data());  // which it only reads
    for (gsize left = bytes.size(); left > 0;) {
        char* to = part.data();
        gsize room = part.size();
        const bool done = g_iconv(converter.get(), &from, &left, &to, &room) != static_cast<gsize>(-1);
        const bool full = !done && errno == E2BIG;
        out.append(part.data(), to);
        if (done || full) continue;
        if (left >= unit) text::append(out, U'\xfffd');
        const gsize skipped = std::min<gsize>(unit, left);
        from += skipped, left -= skipped;
    }
    return out;
}

std::string to_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xff\xfe")) return to_utf8(bytes.substr(2), "UTF-16LE", 2);
    if (bytes.starts_with("\xfe\xff")) return to_utf8(bytes.substr(2), "UTF-16BE", 2);
    return is_sound(bytes) ? std::string(bytes) : to_utf8(bytes, "WINDOWS-1252", 1);
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
    explicit Reader(std::string_view text) : Reader(text, separator_of(text)) { take_named_separator(); }
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    // What is too much is still counted, so that the refusal can say it, but not kept.
    Result<std::vector<TextRow>> rows() {
        std::vector<TextRow> rows;
        std::size_t cells = 0, with_text = 0;
        while (at_ < text_.size()) {
            TextRow row{line_, {}};
            bool has_text = false;
            do {
                std::string text = cell();
                has_text = has_text || text::has_visible(text);
                if (++cells <= import_limit::values) row.cells.push_back(std::move(text));
            } while (at_ < text_.size() && take(separator_));
            take('\r');
            take('\n');
            ++line_;
            if (has_text) ++with_text;
            if (with_text <= max_rows_with_text && cells <= import_limit::values) rows.push_back(std::move(row));
        }
        if (with_text > max_rows_with_text) return Refusal{Reason::TooManyNotes, std::to_string(with_text)};
        if (cells > import_limit::values) return Refusal{Reason::TooManyValues, std::to_string(cells)};
        return rows;
    }

private:
    // "sep=;" on a line of its own, as spreadsheets begin a file to say what stands between its cells.
    void take_named_separator() {
        constexpr std::string_view word = "sep=";
        const std::size_t end = text_.find_first_of("\r\n");
        if (end != word.size() + 1 || !(text_.starts_with(word) || text_.starts_with("SEP="))) return;
        separator_ = text_[word.size()];
        at_ = end;
        take('\r');
        take('\n');
        ++line_;
    }
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

Result<std::vector<TextRow>> read_table(std::string_view bytes) {
    const std::string text = to_utf8(bytes);
    return Reader(text).rows();
}

Result<std::vector<TextRow>> read_cells(std::string_view text) { return Reader(text, '\t').rows(); }

}  // namespace samenspraak::exchange
