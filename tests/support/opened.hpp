// SPDX-License-Identifier: EUPL-1.2
// Documents opened again by other libraries than those that wrote them: the files in a zip, and the XML in these.
#pragma once
#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <zip.h>

#include <map>
#include <string>
#include <vector>

namespace samenspraak::testing {

struct OpenedZip {
    std::vector<std::string> names;            // in the order in which they lie
    std::map<std::string, std::string> files;  // unpacked
    bool first_is_stored = false;

    explicit OpenedZip(const std::string& bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        INFO(zip_error_strerror(&error));
        REQUIRE(zip);
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0)); ++i) {
            zip_stat_t about;
            REQUIRE(zip_stat_index(zip, i, 0, &about) == 0);
            std::string content(about.size, '\0');
            zip_file_t* file = zip_fopen_index(zip, i, 0);
            REQUIRE(file);
            REQUIRE(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
            REQUIRE(zip_fclose(file) == 0);  // the checksum was right
            if (i == 0) first_is_stored = about.comp_method == ZIP_CM_STORE;
            names.emplace_back(about.name);
            files[about.name] = std::move(content);
        }
        zip_close(zip);
    }

    pugi::xml_document xml(const std::string& name) const {
        INFO(name);
        REQUIRE(files.contains(name));
        pugi::xml_document document;
        const auto read = document.load_buffer(
            files.at(name).data(), files.at(name).size(), pugi::parse_default | pugi::parse_ws_pcdata);
        INFO(read.description());
        REQUIRE(read);
        return document;
    }

    std::string everything() const {
        std::string all;
        for (const auto& [name, content] : files) all += name + '\n' + content + '\n';
        return all;
    }
};

inline std::size_t count_of(const pugi::xml_node& node, const std::string& path) {
    return node.select_nodes(path.c_str()).size();
}

// A text of ODF or of a DOCX as a person reads it.
inline std::string shown(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (node.type() == pugi::node_pcdata) return node.value();
    if (name == "text:line-break" || name == "w:br" || name == "br") return "\n";
    if (name == "text:s") return std::string(node.attribute("text:c").as_uint(1), ' ');
    std::string text;
    for (const pugi::xml_node child : node.children()) text += shown(child);
    return text;
}

}  // namespace samenspraak::testing
