// SPDX-License-Identifier: EUPL-1.2
#include "sessions/json/json_text.hpp"

#include "sessions/text/utf8.hpp"

#include <boost/json/serialize.hpp>

namespace samenspraak::json_data {
namespace {

namespace json = boost::json;
constexpr std::size_t line_width = 110;  // in code points

// Writes `open`, the elements with a separator, `close`.
template <class Elements, class Write> void write_all(
    std::string& out, char open, const Elements& elements, char close, std::string_view between, Write write) {
    out += open;
    bool first = true;
    for (const auto& element : elements) {
        if (!first) out += between;
        first = false;
        write(element);
    }
    out += close;
}

void write_flat(std::string& out, const json::value& value) {
    if (const auto* object = value.if_object())
        write_all(out, '{', *object, '}', ", ", [&](const json::key_value_pair& pair) {
            out += json::serialize(json::string(pair.key())) + ": ";
            write_flat(out, pair.value());
        });
    else if (const auto* array = value.if_array())
        write_all(out, '[', *array, ']', ", ", [&](const json::value& element) { write_flat(out, element); });
    else
        out += json::serialize(value);
}

class JsonWriter {
public:
    std::string out;

    void write(const json::value& value, std::size_t room_taken) {
        const bool nested = value.is_object() || value.is_array();
        if (nested && depth_ > 0 && fits(value, room_taken)) {
            out += flat_;
            return;
        }
        if (const auto* object = value.if_object(); object && !object->empty())
            write_lines('{', *object, '}');
        else if (const auto* array = value.if_array(); array && !array->empty())
            write_lines('[', *array, ']');
        else
            write_flat(out, value);
    }

private:
    // The lists of the document itself are always one element a line.
    bool fits(const json::value& value, std::size_t room_taken) {
        if (depth_ == 1 && value.is_array() && !value.get_array().empty()) return false;
        flat_.clear();
        write_flat(flat_, value);
        return 2 * depth_ + room_taken + text::count_code_points(flat_) <= line_width;
    }
    void new_line() { out.append(1, '\n').append(2 * depth_, ' '); }
    void write_element(const json::value& value) { write(value, 0); }
    void write_element(const json::key_value_pair& pair) {
        const std::string key = json::serialize(json::string(pair.key())) + ": ";
        out += key;
        write(pair.value(), key.size());
    }
    template <class Elements> void write_lines(char open, const Elements& elements, char close) {
        out += open;
        ++depth_;
        bool first = true;
        for (const auto& element : elements) {
            if (!first) out += ',';
            first = false;
            new_line();
            write_element(element);
        }
        --depth_;
        new_line();
        out += close;
    }

    std::size_t depth_ = 0;
    std::string flat_;
};

}  // namespace

std::string json_text(const json::value& value) {
    JsonWriter writer;
    writer.write(value, 0);
    return std::move(writer.out) + '\n';
}

}  // namespace samenspraak::json_data
