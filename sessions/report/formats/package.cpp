// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/package.hpp"

#include "sessions/text/xml.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace samenspraak::report {
namespace {

struct XmlIntoText : pugi::xml_writer {
    std::string out;
    void write(const void* bytes, std::size_t size) override { out.append(static_cast<const char*>(bytes), size); }
};

void demand(bool well, const char* what) {
    if (!well) throw std::runtime_error(what);
}

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

// All bytes of a source that has been written.
std::string contents(zip_source_t* source) {
    zip_stat_t about;
    demand(zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0, "zip: reading back");
    std::string bytes(about.size, '\0');
    demand(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()),
        "zip: reading back");
    zip_source_close(source);
    return bytes;
}

}  // namespace

void Package::add(std::string name, std::string bytes, Packing packing) {
    files_.push_back({std::move(name), std::move(bytes), packing});
}

void Package::add(std::string name, const pugi::xml_document& document) {
    XmlIntoText writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    add(std::move(name), std::move(writer.out));
}

std::string Package::zipped() const {
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    demand(target != nullptr, "zip: no buffer");
    zip_source_keep(target.get());  // stays ours when the zip is closed
    std::unique_ptr<zip_t, Discard> zip(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    demand(zip != nullptr, "zip: not opened");
    for (const File& file : files_) {
        zip_source_t* source = zip_source_buffer(zip.get(), file.bytes.data(), file.bytes.size(), 0);
        const zip_int64_t index = zip_file_add(zip.get(), file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        demand(index >= 0, "zip: not added");
        const auto at = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(zip.get(), at, file.packing == Packing::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
        zip_file_set_dostime(zip.get(), at, 0, (1 << 5) | 1, 0);  // 1 January 1980, the first day that a zip knows
    }
    demand(zip_close(zip.get()) == 0, "zip: not closed");
    (void)zip.release();
    return contents(target.get());
}

pugi::xml_node outermost(pugi::xml_document& document, const char* name) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    return document.append_child(name);
}

void set(pugi::xml_node node, const char* attribute, std::string_view value) {
    node.append_attribute(attribute) = xml_known(value).c_str();
}

pugi::xml_node element(pugi::xml_node parent, const char* name, Attributes attributes) {
    pugi::xml_node node = parent.append_child(name);
    for (const auto& [key, value] : attributes) set(node, key, value);
    return node;
}

void text_into(pugi::xml_node node, std::string_view text) {
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(xml_known(text).c_str());
}

}  // namespace samenspraak::report
