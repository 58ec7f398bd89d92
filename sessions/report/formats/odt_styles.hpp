// SPDX-License-Identifier: EUPL-1.2
// The styles of the ODT. They are named, so that an organisation can apply its own house style. Only for odt.cpp.
#pragma once
#include <pugixml.hpp>

#include <string_view>

namespace samenspraak::report {

pugi::xml_document odt_styles(std::string_view language);        // styles.xml
void add_odt_automatic_styles(pugi::xml_node automatic_styles);  // for tables, in content.xml

}  // namespace samenspraak::report
