// SPDX-License-Identifier: EUPL-1.2
// What opening a file found, in sentences for people: the same on the screen and on the command line.
// On the thread of the document.
#pragma once
#include "app/document/document.hpp"
#include "sessions/method/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::document {

// Is something wrong with the file? An end that a window is still writing is not.
bool is_damaged(const store::Recovery&);

// What is wrong, and, when it was opened to write, where what could not be read is kept; nothing when all is well.
std::vector<std::string> say_damage(const method::Words&, const Document&);

// That, and else whether it was closed well or is open elsewhere.
std::vector<std::string> say_recovery(const method::Words&, const Document&);

// Of a document that is read only: why that is.
std::string_view say_read_only(const method::Words&, const Document&);

// That its file has become large (Document::take_large_warning): how large, and when it is full.
std::string say_large(const method::Words&, const Document&);

}  // namespace samenspraak::document
