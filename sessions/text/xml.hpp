// SPDX-License-Identifier: EUPL-1.2
// Makes what people wrote safe inside XML and HTML: never markup, and never a character that documents may not hold.
// Pure functions, safe on any thread.
#pragma once
#include <string>
#include <string_view>

namespace samenspraak::report {

// Replaces by U+FFFD what XML 1.0 cannot hold (control characters, U+FFFE, U+FFFF), and the other noncharacters of
// Unicode, which Cairo rejects. The text must be valid UTF-8.
std::string xml_known(std::string_view);

// The same, and & < > " ' are escaped: for text and for attributes.
std::string xml_text(std::string_view);

}  // namespace samenspraak::report
