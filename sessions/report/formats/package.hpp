// SPDX-License-Identifier: EUPL-1.2
// A zip of small files in memory: what ODT, ODS and DOCX are.
#pragma once
#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspraak::report {

class Package {
public:
    enum class Packing : std::uint8_t { Stored, Deflated };

    // In the order in which they will lie in the zip. Names are unlike each other.
    void add(std::string name, std::string bytes, Packing = Packing::Deflated);
    void add(std::string name, const pugi::xml_document&);

    // The zip. The same files give the same bytes: no times but 1980. Throws std::runtime_error when libzip fails,
    // which is for want of memory.
    std::string zipped() const;

private:
    struct File {
        std::string name, bytes;
        Packing packing;
    };
    std::vector<File> files_;
};

// A document that has its declaration and an outermost element.
pugi::xml_node outermost(pugi::xml_document&, const char* name);

// An element, its attributes and its text: every text goes through xml_known.
using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;
pugi::xml_node element(pugi::xml_node parent, const char* name, Attributes = {});
void set(pugi::xml_node, const char* attribute, std::string_view value);
void text_into(pugi::xml_node, std::string_view text);

}  // namespace samenspraak::report
