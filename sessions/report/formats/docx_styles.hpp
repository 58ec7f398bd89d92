// SPDX-License-Identifier: EUPL-1.2
// The parts of a DOCX that are the same for every report in a language: styles, lists, settings, footer, and the
// relations between the parts. Only for docx.cpp.
#pragma once
#include "sessions/report/formats/package.hpp"

namespace samenspraak::report {

// Adds the root element of a part, with the XML namespaces that a DOCX uses.
pugi::xml_node word_part(pugi::xml_document&, const char* name);

// Adds all parts except word/document.xml. `pictured`: there is a figure. `numbered`: the number of numbered lists,
// each of which counts from 1.
void add_word_parts(Package&, std::string_view title, std::string_view language, bool pictured, std::size_t numbered);

// The ids of lists in the document: the bulleted list, and the first of the numbered lists.
inline constexpr std::size_t word_bullets = 1, word_numbers = 2;

}  // namespace samenspraak::report
