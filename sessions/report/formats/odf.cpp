// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/odf.hpp"

#include <array>
#include <cstdio>

namespace samenspraak::report {
namespace {

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
constexpr std::pair<const char*, const char*> names[] = {{"office", ODF "office:1.0"}, {"style", ODF "style:1.0"},
    {"text", ODF "text:1.0"}, {"table", ODF "table:1.0"}, {"draw", ODF "drawing:1.0"},
    {"fo", ODF "xsl-fo-compatible:1.0"}, {"svg", ODF "svg-compatible:1.0"}, {"meta", ODF "meta:1.0"},
    {"number", ODF "datastyle:1.0"}, {"xlink", "http://www.w3.org/1999/xlink"},
    {"dc", "http://purl.org/dc/elements/1.1/"}};

void add_manifest(Package& package, std::string_view type,
    std::initializer_list<std::pair<std::string_view, std::string_view>> more) {
    pugi::xml_document document;
    const pugi::xml_node manifest = outermost(document, "manifest:manifest");
    set(manifest, "xmlns:manifest", ODF "manifest:1.0");
    set(manifest, "manifest:version", "1.3");
    const auto add = [&](std::string_view path, std::string_view kind) {
        element(manifest, "manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", kind}});
    };
    add("/", type);
    set(manifest.first_child(), "manifest:version", "1.3");
    for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml"}) add(part, "text/xml");
    for (const auto& [path, kind] : more) add(path, kind);
    package.add("META-INF/manifest.xml", document);
}
#undef ODF

void add_meta(Package& package, std::string_view title, std::string_view language) {
    pugi::xml_document document;
    const pugi::xml_node meta = element(odf_part(document, "office:document-meta"), "office:meta");
    text_into(element(meta, "meta:generator"), "Samenspraak/" SAMENSPRAAK_VERSION);
    text_into(element(meta, "dc:title"), title);
    text_into(element(meta, "dc:language"), std::string(language) + '-' + std::string(country_of(language)));
    package.add("meta.xml", document);
}

}  // namespace

pugi::xml_node odf_part(pugi::xml_document& document, const char* name) {
    const pugi::xml_node part = outermost(document, name);
    for (const auto& [prefix, address] : names) set(part, (std::string("xmlns:") + prefix).c_str(), address);
    set(part, "office:version", "1.3");
    return part;
}

void odf_text(pugi::xml_node paragraph, std::string_view text) {
    std::size_t from = 0;
    const auto flush = [&](std::size_t to) { text_into(paragraph, text.substr(from, to - from)); };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\n' && text[at] != '\t' && text[at] != ' ') continue;
        // One blank between other characters is written as it is; all others would be lost.
        const bool edge = at == 0 || at + 1 == text.size() || text[at - 1] == '\n' || text[at + 1] == '\n';
        const bool doubled = at > 0 && text[at - 1] == ' ';
        if (text[at] == ' ' && !edge && !doubled) continue;
        flush(at);
        element(paragraph, text[at] == '\n' ? "text:line-break" : text[at] == '\t' ? "text:tab" : "text:s");
        from = at + 1;
    }
    flush(text.size());
}

std::string centimetres(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3fcm", value);
    return text.data();
}

std::string_view country_of(std::string_view language) { return language == "nl" ? "NL" : "GB"; }

Package odf_package(std::string_view type, std::string_view title, std::string_view language,
    std::initializer_list<std::pair<std::string_view, std::string_view>> more) {
    Package package;
    package.add("mimetype", std::string(type), Package::Packing::Stored);
    add_manifest(package, type, more);
    add_meta(package, title, language);
    return package;
}

}  // namespace samenspraak::report
