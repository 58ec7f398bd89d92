// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/odt_styles.hpp"

#include "sessions/report/formats/odf.hpp"
#include "sessions/report/formats/office.hpp"

namespace samenspraak::report {
namespace {

constexpr std::string_view font = "Arial";

struct ParagraphStyle {
    const char *name, *shown, *parent, *next, *size, *weight, *color, *above, *below;
    bool with_next;  // stays on the page of what follows
    const char* outline;
};

constexpr ParagraphStyle paragraphs[] = {
    {"Text_20_body", "Text body", "Standard", "", "11pt", "normal", "#1d2433", "0cm", "0.2cm", false, ""},
    {"Title", "Title", "Standard", "Subtitle", "26pt", "bold", "#1d2433", "0cm", "0.15cm", true, ""},
    {"Subtitle", "Subtitle", "Standard", "Text_20_body", "12pt", "normal", "#5b6475", "0cm", "0.8cm", false, ""},
    {"Heading", "Heading", "Standard", "Text_20_body", "14pt", "bold", "#1d2433", "0.6cm", "0.2cm", true, ""},
    {"Heading_20_1", "Heading 1", "Heading", "Text_20_body", "18pt", "bold", "#1d2433", "0.9cm", "0.25cm", true, "1"},
    {"Heading_20_2", "Heading 2", "Heading", "Text_20_body", "14pt", "bold", "#1d2433", "0.6cm", "0.2cm", true, "2"},
    {"Heading_20_3", "Heading 3", "Heading", "Text_20_body", "12pt", "bold", "#1d2433", "0.5cm", "0.15cm", true, "3"},
    {"Lead", "Lead", "Text_20_body", "Text_20_body", "12pt", "bold", "#1d2433", "0cm", "0.3cm", true, ""},
    {"Quiet", "Quiet", "Text_20_body", "Text_20_body", "11pt", "normal", "#5b6475", "0cm", "0.2cm", true, ""},
    {"List_20_Contents", "List Contents", "Text_20_body", "", "11pt", "normal", "#1d2433", "0cm", "0.1cm", false, ""},
    {"List_20_Lead", "List Lead", "List_20_Contents", "", "11pt", "normal", "#1d2433", "0cm", "0.1cm", true, ""},
    {"Caption", "Caption", "Standard", "", "10pt", "normal", "#5b6475", "0.1cm", "0.15cm", true, ""},
    {"Figure_20_caption", "Figure caption", "Caption", "", "10pt", "normal", "#5b6475", "0.1cm", "0.3cm", false, ""},
    {"Figure", "Figure", "Standard", "Caption", "11pt", "normal", "#1d2433", "0.2cm", "0.1cm", true, ""},
    {"Table_20_Contents", "Table Contents", "Standard", "", "10pt", "normal", "#1d2433", "0cm", "0cm", false, ""},
    {"Table_20_Heading", "Table Heading", "Table_20_Contents", "", "10pt", "bold", "#1d2433", "0cm", "0cm", true, ""},
    {"After_20_table", "After table", "Standard", "", "4pt", "normal", "#1d2433", "0cm", "0.1cm", false, ""},
    {"Card_20_title", "Card title", "Text_20_body", "Term", "12pt", "bold", "#1d2433", "0.4cm", "0.15cm", true, ""},
    {"Term", "Term", "Text_20_body", "Said", "11pt", "bold", "#1d2433", "0.15cm", "0cm", true, ""},
    {"Said", "Said", "Text_20_body", "Term", "11pt", "normal", "#1d2433", "0cm", "0.15cm", false, ""},
    {"Contents_20_Heading", "Contents Heading", "Heading", "", "14pt", "bold", "#1d2433", "0.3cm", "0.2cm", true, ""},
    {"Contents_20_1", "Contents 1", "Standard", "", "11pt", "normal", "#1d2433", "0cm", "0.08cm", false, ""},
    {"Footer", "Footer", "Standard", "", "9pt", "normal", "#5b6475", "0cm", "0cm", false, ""},
};

pugi::xml_node style(pugi::xml_node parent, std::string_view name, std::string_view family) {
    return element(parent, "style:style", {{"style:name", name}, {"style:family", family}});
}

void add_defaults(pugi::xml_node styles, std::string_view language) {
    const pugi::xml_node node = element(styles, "style:default-style", {{"style:family", "paragraph"}});
    element(node, "style:paragraph-properties",
        {{"fo:orphans", "2"}, {"fo:widows", "2"}, {"style:writing-mode", "page"},
            {"style:tab-stop-distance", "1.25cm"}});
    element(node, "style:text-properties",
        {{"style:font-name", font}, {"fo:font-size", "11pt"}, {"fo:language", language},
            {"fo:country", country_of(language)}, {"style:language-asian", "none"}, {"style:country-asian", "none"},
            {"style:language-complex", "none"}, {"style:country-complex", "none"}, {"fo:hyphenate", "false"}});
    style(styles, "Standard", "paragraph");
}

void add_paragraph_style(pugi::xml_node styles, const ParagraphStyle& row) {
    const pugi::xml_node node = style(styles, row.name, "paragraph");
    set(node, "style:display-name", row.shown);
    set(node, "style:parent-style-name", row.parent);
    if (*row.next) set(node, "style:next-style-name", row.next);
    if (*row.outline) set(node, "style:default-outline-level", row.outline);
    const pugi::xml_node properties = element(node, "style:paragraph-properties",
        {{"fo:margin-top", row.above}, {"fo:margin-bottom", row.below},
            {"fo:keep-with-next", row.with_next ? "always" : "auto"}, {"fo:line-height", "120%"}});
    if (row.name == std::string_view("Contents_20_1"))  // the number of the page, at the right
        element(element(properties, "style:tab-stops"), "style:tab-stop",
            {{"style:position", centimetres(text_width)}, {"style:type", "right"}, {"style:leader-style", "dotted"},
                {"style:leader-text", "."}});
    element(node, "style:text-properties",
        {{"fo:font-size", row.size}, {"fo:font-weight", row.weight}, {"fo:color", row.color},
            {"style:font-size-asian", row.size}, {"style:font-weight-asian", row.weight},
            {"style:font-size-complex", row.size}, {"style:font-weight-complex", row.weight}});
}

void add_list_style(pugi::xml_node styles, const char* name, const char* shown, bool numbered, const char* bullet) {
    const pugi::xml_node list =
        element(styles, "text:list-style", {{"style:name", name}, {"style:display-name", shown}});
    for (int level = 1; level <= 2; ++level) {
        const std::string number = std::to_string(level);
        const bool counts = numbered && level == 1;
        const pugi::xml_node node = element(
            list, counts ? "text:list-level-style-number" : "text:list-level-style-bullet", {{"text:level", number}});
        if (counts) {
            set(node, "style:num-format", "1");
            set(node, "style:num-suffix", ".");
        } else {
            set(node, "text:bullet-char", bullet);
        }
        const pugi::xml_node place = element(
            node, "style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
        element(place, "style:list-level-label-alignment",
            {{"text:label-followed-by", "listtab"}, {"fo:text-indent", "-0.6cm"},
                {"fo:margin-left", centimetres(0.7 * level)}});
    }
}

void add_outline_style(pugi::xml_node styles) {
    const pugi::xml_node node = element(styles, "text:outline-style", {{"style:name", "Outline"}});
    for (const char* level : {"1", "2", "3"})
        element(node, "text:outline-level-style", {{"text:level", level}, {"style:num-format", ""}});
}

void add_page(pugi::xml_node root) {
    const pugi::xml_node page =
        element(element(root, "office:automatic-styles"), "style:page-layout", {{"style:name", "Page"}});
    element(page, "style:page-layout-properties",
        {{"fo:page-width", "21cm"}, {"fo:page-height", "29.7cm"}, {"style:print-orientation", "portrait"},
            {"fo:margin-top", "2cm"}, {"fo:margin-bottom", "1.6cm"}, {"fo:margin-left", "2cm"},
            {"fo:margin-right", "2cm"}});
    element(element(page, "style:footer-style"), "style:header-footer-properties",
        {{"fo:min-height", "0.9cm"}, {"fo:margin-top", "0.4cm"}});
    const pugi::xml_node master = element(element(root, "office:master-styles"), "style:master-page",
        {{"style:name", "Standard"}, {"style:page-layout-name", "Page"}});
    const pugi::xml_node line = element(element(master, "style:footer"), "text:p", {{"text:style-name", "Footer"}});
    text_into(element(line, "text:page-number", {{"text:select-page", "current"}}), "1");
    text_into(line, " / ");
    text_into(element(line, "text:page-count"), "1");
}

}  // namespace

pugi::xml_document odt_styles(std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node root = odf_part(document, "office:document-styles");
    element(element(root, "office:font-face-decls"), "style:font-face",
        {{"style:name", font}, {"svg:font-family", font}, {"style:font-family-generic", "swiss"},
            {"style:font-pitch", "variable"}});
    const pugi::xml_node styles = element(root, "office:styles");
    add_defaults(styles, language);
    for (const ParagraphStyle& row : paragraphs) add_paragraph_style(styles, row);
    add_outline_style(styles);
    // Of the contents: links that look like text, not like those to other places.
    element(style(styles, "Index_20_Link", "text"), "style:text-properties",
        {{"style:text-underline-style", "none"}, {"fo:color", "#1d2433"}});
    add_list_style(styles, "Bullets", "Bullets", false, "•");
    add_list_style(styles, "Bullets_20_under", "Bullets under", false, "–");
    add_list_style(styles, "Numbers", "Numbers", true, "•");
    add_page(root);
    return document;
}

void add_odt_automatic_styles(pugi::xml_node automatic) {
    element(style(automatic, "Sheet", "table"), "style:table-properties",
        {{"style:width", centimetres(text_width)}, {"table:align", "margins"}, {"table:border-model", "collapsing"}});
    const auto row = [&](std::string_view name, std::string_view together) {
        element(style(automatic, name, "table-row"), "style:table-row-properties", {{"fo:keep-together", together}});
    };
    row("Row", "always");
    row("Row_20_long", "auto");
    const auto cell = [&](std::string_view name, std::string_view line) {
        element(style(automatic, name, "table-cell"), "style:table-cell-properties",
            {{"fo:padding", "0.12cm"}, {"fo:border-left", "none"}, {"fo:border-right", "none"},
                {"fo:border-top", "none"}, {"fo:border-bottom", line}});
    };
    cell("Cell", "0.5pt solid #ddd7ca");
    cell("Cell_20_head", "1.2pt solid #1d2433");
    const pugi::xml_node picture = style(automatic, "Picture", "graphic");
    element(picture, "style:graphic-properties", {{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}});
    element(style(automatic, "Section", "section"), "style:section-properties", {{"style:editable", "false"}});
}

}  // namespace samenspraak::report
