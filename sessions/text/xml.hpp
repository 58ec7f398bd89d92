// SPDX-License-Identifier: EUPL-1.2
// What people wrote, inside XML and HTML: never markup, and never a character that documents do not know.
#pragma once
#include <string>
#include <string_view>

namespace samenspraak::report {

// Of sound UTF-8: what XML 1.0 cannot hold (control characters, U+FFFE, U+FFFF) becomes U+FFFD, and so do the other
// characters that Unicode keeps for itself, which Cairo takes for broken text.
std::string xml_known(std::string_view);

// The same, with & < > " ' escaped: for text and for attributes alike.
std::string xml_text(std::string_view);

}  // namespace samenspraak::report
