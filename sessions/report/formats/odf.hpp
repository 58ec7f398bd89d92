// SPDX-License-Identifier: EUPL-1.2
// What ODT and ODS have in common. Only for sources within this room.
#pragma once
#include "sessions/report/formats/package.hpp"

namespace samenspraak::report {

// The outermost element of a part ("office:document-content"), with the version and all names that are used.
pugi::xml_node odf_part(pugi::xml_document&, const char* name);

// A text in a paragraph: blanks, tabs and line breaks as ODF has them.
void odf_text(pugi::xml_node paragraph, std::string_view text);

// "4.25cm"
std::string centimetres(double);

// Where ODF asks for language and country apart: "nl" and "NL", "en" and "GB".
std::string_view country_of(std::string_view language);

// The package but for content.xml and what else the kind of document has: mimetype first, then the manifest.
// `more`: the other files in it, with their types.
Package odf_package(std::string_view type, std::string_view title, std::string_view language,
    std::initializer_list<std::pair<std::string_view, std::string_view>> more);

}  // namespace samenspraak::report
