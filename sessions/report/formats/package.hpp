// SPDX-License-Identifier: EUPL-1.2
// A zip of small files in memory, which is what ODT, ODS and DOCX are. It owns the files' bytes. One thread at a time.
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

    // Adds a file, in the order in which they will be in the zip. Each name may be added once.
    void add(std::string name, std::string bytes, Packing = Packing::Deflated);
    void add(std::string name, const pugi::xml_document&);

    // The bytes of the zip. The same files give the same bytes: all times are in 1980. Throws std::runtime_error when
    // libzip fails, which happens only when memory runs out.
    std::string zipped() const;

private:
    struct File {
        std::string name, bytes;
        Packing packing;
    };
    std::vector<File> files_;
};

// Adds the XML declaration and the root element to an empty document, and returns the element.
pugi::xml_node outermost(pugi::xml_document&, const char* name);

// Adds an element, sets an attribute, adds a text. Every text goes through xml_known (xml.hpp).
using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;
pugi::xml_node element(pugi::xml_node parent, const char* name, Attributes = {});
void set(pugi::xml_node, const char* attribute, std::string_view value);
void text_into(pugi::xml_node, std::string_view text);

}  // namespace samenspraak::report
