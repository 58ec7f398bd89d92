// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/docx_styles.hpp"

#include "sessions/report/formats/odf.hpp"

namespace samenspraak::report {
namespace {

#define WORD "http://schemas.openxmlformats.org/"
constexpr std::string_view relations = WORD "package/2006/relationships";
constexpr std::string_view office_relation = WORD "officeDocument/2006/relationships/";

struct Style {
    const char *id, *name, *based_on, *next;
    int half_points;
    bool bold;
    const char* color;
    int above, below;  // in twentieths of a point
    bool with_next;
    int outline;  // 0: not in the outline
};

constexpr Style styles[] = {
    {"Normal", "Normal", "", "", 22, false, "1d2433", 0, 110, false, 0},
    {"Title", "Title", "Normal", "Subtitle", 52, true, "1d2433", 0, 80, true, 0},
    {"Subtitle", "Subtitle", "Normal", "Normal", 24, false, "5b6475", 0, 440, false, 0},
    {"Heading1", "heading 1", "Normal", "Normal", 36, true, "1d2433", 500, 140, true, 1},
    {"Heading2", "heading 2", "Normal", "Normal", 28, true, "1d2433", 340, 110, true, 2},
    {"Heading3", "heading 3", "Normal", "Normal", 24, true, "1d2433", 280, 80, true, 3},
    {"Lead", "Lead", "Normal", "Normal", 24, true, "1d2433", 0, 160, true, 0},
    {"Quiet", "Quiet", "Normal", "Normal", 22, false, "5b6475", 0, 110, true, 0},
    {"ListParagraph", "List Paragraph", "Normal", "", 22, false, "1d2433", 0, 60, false, 0},
    {"ListLead", "List Lead", "ListParagraph", "", 22, false, "1d2433", 0, 60, true, 0},
    {"Caption", "caption", "Normal", "", 20, false, "5b6475", 60, 80, true, 0},
    {"Figure", "Figure", "Normal", "FigureCaption", 22, false, "1d2433", 110, 60, true, 0},
    {"FigureCaption", "Figure caption", "Caption", "Normal", 20, false, "5b6475", 60, 160, false, 0},
    {"Cell", "Cell", "Normal", "", 20, false, "1d2433", 40, 40, false, 0},
    {"CellHead", "Cell head", "Cell", "", 20, true, "1d2433", 40, 40, true, 0},
    {"CardTitle", "Card title", "Normal", "Term", 24, true, "1d2433", 220, 80, true, 0},
    {"Term", "Term", "Normal", "Said", 22, true, "1d2433", 80, 0, true, 0},
    {"Said", "Said", "Normal", "Term", 22, false, "1d2433", 0, 80, false, 0},
    {"TOCHeading", "TOC Heading", "Normal", "Normal", 28, true, "1d2433", 200, 110, true, 0},
    {"TOC1", "toc 1", "Normal", "Normal", 22, false, "1d2433", 0, 50, false, 0},
    {"Footer", "footer", "Normal", "", 18, false, "5b6475", 0, 0, false, 0},
};

pugi::xml_node valued(pugi::xml_node parent, const char* name, std::string_view value) {
    return element(parent, name, {{"w:val", value}});
}

void add_style(pugi::xml_node parent, const Style& row) {
    const pugi::xml_node node = element(parent, "w:style", {{"w:type", "paragraph"}, {"w:styleId", row.id}});
    if (!*row.based_on) set(node, "w:default", "1");
    valued(node, "w:name", row.name);
    if (*row.based_on) valued(node, "w:basedOn", row.based_on);
    if (*row.next) valued(node, "w:next", row.next);
    element(node, "w:qFormat");
    const pugi::xml_node paragraph = element(node, "w:pPr");
    element(paragraph, "w:keepNext", {{"w:val", row.with_next ? "1" : "0"}});
    if (row.id == std::string_view("TOC1"))  // the number of the page, at the right
        element(element(paragraph, "w:tabs"), "w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", "9638"}});
    element(paragraph, "w:spacing",
        {{"w:before", std::to_string(row.above)}, {"w:after", std::to_string(row.below)}, {"w:line", "276"},
            {"w:lineRule", "auto"}});
    if (row.outline) valued(paragraph, "w:outlineLvl", std::to_string(row.outline - 1));
    const pugi::xml_node run = element(node, "w:rPr");
    if (row.bold) element(run, "w:b"), element(run, "w:bCs");
    valued(run, "w:color", row.color);
    valued(run, "w:sz", std::to_string(row.half_points));
    valued(run, "w:szCs", std::to_string(row.half_points));
}

void add_table_style(pugi::xml_node parent) {
    const pugi::xml_node node = element(parent, "w:style", {{"w:type", "table"}, {"w:styleId", "Sheet"}});
    valued(node, "w:name", "Sheet");
    const pugi::xml_node properties = element(node, "w:tblPr");
    const pugi::xml_node borders = element(properties, "w:tblBorders");
    for (const char* edge : {"w:bottom", "w:insideH"})
        element(borders, edge, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "ddd7ca"}});
    const pugi::xml_node head = element(node, "w:tblStylePr", {{"w:type", "firstRow"}});
    const pugi::xml_node edges = element(element(head, "w:tcPr"), "w:tcBorders");
    element(edges, "w:bottom", {{"w:val", "single"}, {"w:sz", "10"}, {"w:space", "0"}, {"w:color", "1d2433"}});
}

pugi::xml_document style_part(std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node root = word_part(document, "w:styles");
    const pugi::xml_node run = element(element(element(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    element(run, "w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:cs", "Arial"}, {"w:eastAsia", "Arial"}});
    element(run, "w:lang",
        {{"w:val", std::string(language) + '-' + std::string(country_of(language))}, {"w:eastAsia", "zh-CN"},
            {"w:bidi", "ar-SA"}});
    for (const Style& row : styles) add_style(root, row);
    add_table_style(root);
    return document;
}

void add_abstract(pugi::xml_node root, std::size_t id, bool counts) {
    const pugi::xml_node list = element(root, "w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
    valued(list, "w:multiLevelType", "hybridMultilevel");
    for (int level = 0; level < 2; ++level) {
        const bool counted = counts && level == 0;
        const pugi::xml_node node = element(list, "w:lvl", {{"w:ilvl", std::to_string(level)}});
        valued(node, "w:start", "1");
        valued(node, "w:numFmt", counted ? "decimal" : "bullet");
        valued(node, "w:lvlText", counted ? "%1." : level == 0 ? "•" : "–");
        valued(node, "w:lvlJc", "left");
        element(element(node, "w:pPr"), "w:ind", {{"w:left", std::to_string(400 * (level + 1))}, {"w:hanging", "340"}});
    }
}

pugi::xml_document list_part(std::size_t numbered) {
    pugi::xml_document document;
    const pugi::xml_node root = word_part(document, "w:numbering");
    add_abstract(root, 0, false);
    add_abstract(root, 1, true);
    for (std::size_t i = 0; i <= numbered; ++i) {
        const pugi::xml_node node = element(root, "w:num", {{"w:numId", std::to_string(word_bullets + i)}});
        valued(node, "w:abstractNumId", i == 0 ? "0" : "1");
        if (i == 0) continue;
        const pugi::xml_node anew = element(node, "w:lvlOverride", {{"w:ilvl", "0"}});
        valued(anew, "w:startOverride", "1");
    }
    return document;
}

pugi::xml_document settings_part(std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node root = word_part(document, "w:settings");
    valued(root, "w:defaultTabStop", "709");
    const pugi::xml_node compatible = element(root, "w:compat");
    element(compatible, "w:compatSetting",
        {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    element(root, "w:themeFontLang", {{"w:val", std::string(language) + '-' + std::string(country_of(language))}});
    return document;
}

void add_field(pugi::xml_node paragraph, const char* field) {
    const pugi::xml_node simple = element(paragraph, "w:fldSimple", {{"w:instr", field}});
    text_into(element(element(simple, "w:r"), "w:t"), "1");
}

pugi::xml_document footer_part() {
    pugi::xml_document document;
    const pugi::xml_node line = element(word_part(document, "w:ftr"), "w:p");
    valued(element(line, "w:pPr"), "w:pStyle", "Footer");
    add_field(line, " PAGE ");
    text_into(element(element(line, "w:r"), "w:t", {{"xml:space", "preserve"}}), " / ");
    add_field(line, " NUMPAGES ");
    return document;
}

pugi::xml_document core_part(std::string_view title, std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node root = outermost(document, "cp:coreProperties");
    set(root, "xmlns:cp", WORD "package/2006/metadata/core-properties");
    set(root, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    text_into(element(root, "dc:title"), title);
    text_into(element(root, "dc:language"), language);
    return document;
}

struct Relation {
    std::string_view id, kind, target;
};
pugi::xml_document relations_part(std::initializer_list<Relation> rows) {
    pugi::xml_document document;
    const pugi::xml_node root = outermost(document, "Relationships");
    set(root, "xmlns", relations);
    for (const Relation& row : rows) {
        const bool core = row.kind == "metadata/core-properties";
        const std::string type =
            (core ? std::string(relations) + '/' : std::string(office_relation)) + std::string(row.kind);
        element(root, "Relationship", {{"Id", row.id}, {"Type", type}, {"Target", row.target}});
    }
    return document;
}

pugi::xml_document types_part() {
    pugi::xml_document document;
    const pugi::xml_node root = outermost(document, "Types");
    set(root, "xmlns", WORD "package/2006/content-types");
    element(root, "Default",
        {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    element(root, "Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const std::pair<std::string_view, std::string> parts[] = {{"/word/document.xml", word + "document.main+xml"},
        {"/word/styles.xml", word + "styles+xml"}, {"/word/numbering.xml", word + "numbering+xml"},
        {"/word/settings.xml", word + "settings+xml"}, {"/word/footer1.xml", word + "footer+xml"},
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"}};
    for (const auto& [part, type] : parts) element(root, "Override", {{"PartName", part}, {"ContentType", type}});
    return document;
}

}  // namespace

pugi::xml_node word_part(pugi::xml_document& document, const char* name) {
    const pugi::xml_node root = outermost(document, name);
    set(root, "xmlns:w", WORD "wordprocessingml/2006/main");
    set(root, "xmlns:r", WORD "officeDocument/2006/relationships");
    set(root, "xmlns:wp", WORD "drawingml/2006/wordprocessingDrawing");
    set(root, "xmlns:a", WORD "drawingml/2006/main");
    set(root, "xmlns:pic", WORD "drawingml/2006/picture");
    return root;
}
#undef WORD

void add_word_parts(
    Package& package, std::string_view title, std::string_view language, bool pictured, std::size_t numbered) {
    package.add("[Content_Types].xml", types_part());
    package.add("_rels/.rels", relations_part({{"rId1", "officeDocument", "word/document.xml"},
                                   {"rId2", "metadata/core-properties", "docProps/core.xml"}}));
    package.add("docProps/core.xml", core_part(title, language));
    package.add("word/styles.xml", style_part(language));
    package.add("word/numbering.xml", list_part(numbered));
    package.add("word/settings.xml", settings_part(language));
    package.add("word/footer1.xml", footer_part());
    const Relation parts[] = {{"rId1", "styles", "styles.xml"}, {"rId2", "numbering", "numbering.xml"},
        {"rId3", "settings", "settings.xml"}, {"rId4", "footer", "footer1.xml"},
        {"rId5", "image", "media/threads.png"}};
    package.add("word/_rels/document.xml.rels", pictured
                                                    ? relations_part({parts[0], parts[1], parts[2], parts[3], parts[4]})
                                                    : relations_part({parts[0], parts[1], parts[2], parts[3]}));
}

}  // namespace samenspraak::report
