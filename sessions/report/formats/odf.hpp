// SPDX-License-Identifier: EUPL-1.2
// What ODT and ODS have in common. Only for the sources in this folder.
#pragma once
#include "sessions/report/formats/package.hpp"

namespace samenspraak::report {

// Adds the root element of a part ("office:document-content"), with the version and the XML namespaces that are used.
pugi::xml_node odf_part(pugi::xml_document&, const char* name);

// Adds a text to a paragraph, with blanks, tabs and line breaks as ODF writes them.
void odf_text(pugi::xml_node paragraph, std::string_view text);

// As ODF writes a length: "4.25cm".
std::string centimetres(double);

// The country for a language, which ODF wants beside it: "NL" for "nl", "GB" for "en".
std::string_view country_of(std::string_view language);

// The package without content.xml and whatever else this kind of document needs: first the mimetype, then the manifest.
// `more`: the names and media types of other files that will be added, for the manifest.
Package odf_package(std::string_view type, std::string_view title, std::string_view language,
    std::initializer_list<std::pair<std::string_view, std::string_view>> more);

}  // namespace samenspraak::report
