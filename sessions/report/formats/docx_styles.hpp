// SPDX-License-Identifier: EUPL-1.2
// The parts of a DOCX that are the same for every report of a language: styles, lists, settings, footer, and what ties
// the package together. Only for docx.cpp.
#pragma once
#include "sessions/report/formats/package.hpp"

namespace samenspraak::report {

// An outermost element with the names that a part of a DOCX uses.
pugi::xml_node word_part(pugi::xml_document&, const char* name);

// All parts but word/document.xml. `numbered`: how many numbered lists there are; each counts from one.
void add_word_parts(Package&, std::string_view title, std::string_view language, bool pictured, std::size_t numbered);

// The numbers by which lists are known: bullets, and the first of the numbered ones.
inline constexpr std::size_t word_bullets = 1, word_numbers = 2;

}  // namespace samenspraak::report
