// SPDX-License-Identifier: EUPL-1.2
// A PDF as Cairo writes it (one table of places, no packed objects), as numbered objects to read and to change; written
// again with the small ones packed together. Only what is changed is looked into: a report of 10,000 notes has 80,000
// objects. Only for pdf_finish.cpp.
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::report {

class PdfObjects {
public:
    // The bytes must outlive it. Throws std::runtime_error when they are not in that form.
    explicit PdfObjects(std::string_view from_cairo);

    std::size_t count() const { return objects_.size(); }  // numbers go up to this, from 1; not all are used
    std::size_t root() const { return root_; }

    // What it is, without its stream; empty when there is none of that number.
    std::string_view text(std::size_t number) const;
    void replace(std::size_t number, std::string text);
    void add_entry(std::size_t number, std::string_view entry);  // "/Lang (nl)": to a dictionary, at its end

    std::string stream(std::size_t number) const;  // unpacked; empty when it has none
    void replace_stream(std::size_t number, std::string_view unpacked);

    std::size_t add(std::string text);  // answers its number
    std::size_t add_stream(std::string_view entries, std::string_view bytes);

    std::string written() const;

private:
    struct Object {
        std::string_view text, stream;
    };
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
    void read_object(std::size_t number, std::string_view all);

    std::string_view bytes_;
    std::vector<Object> objects_;
    std::deque<std::string> kept_;
    std::size_t root_ = 0, info_ = 0;
};

// The numbers in "… /Key 12 0 R" and "… /Key [ 12 0 R 13 0 R ]"; none when there is no such key, or no number behind
// it.
std::vector<std::size_t> pdf_references(std::string_view text, std::string_view key);
std::string pdf_list(const std::vector<std::size_t>& references);  // "[ 12 0 R 13 0 R ]"
std::string pdf_text(std::string_view utf8);                       // "<FEFF0041>"

}  // namespace samenspraak::report
