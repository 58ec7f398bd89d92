// SPDX-License-Identifier: EUPL-1.2
// Writes the program's words and files as C++: pack OUT ROOT FILE...
// Reads ROOT/words/*.json, in the form that word_file.hpp describes. Every list must have the keys of nl.json, no more
// and no fewer, each with the plural forms of its own language; otherwise it says which are wrong, and the build stops.
#include "assets/word_file.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

using namespace samenspraak::carried;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

// Written only when it differs, so that nothing is built again for nothing.
void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    if (fs::exists(path) && read(path) == text) return;
    std::ofstream(path, std::ios::binary) << text;
}

void check(const std::string& language, const WordFile& model, const WordFile& words) {
    std::string wrong;
    for (const std::string& fault : faults(language, model, words)) wrong += "\n  " + fault;
    if (!wrong.empty()) throw std::runtime_error("assets/words/" + language + ".json" + wrong);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    const char* digits = "01234567";
    for (const char each : text) {
        const auto c = static_cast<unsigned char>(each);
        if (c == '"' || c == '\\')
            (out += '\\') += static_cast<char>(c);
        else if (c >= 0x20 && c < 0x7f && c != '?')
            out += static_cast<char>(c);
        else
            ((((out += '\\') += digits[c >> 6]) += digits[(c >> 3) & 7]) += digits[c & 7]);
    }
    return out + "\"";
}

void write_enum(std::ostream& out, std::string_view name, std::span<const std::string_view> keys) {
    out << "enum class " << name << " : unsigned short {\n";
    for (const std::string_view key : keys) out << "    " << key << ",\n";
    out << "};\n";
}

std::string word_header(const WordList& model) {
    std::ostringstream out;
    out << "// Made by assets/pack from assets/words: one name for each thing the program says.\n"
           "#pragma once\n#include <cstddef>\n\nnamespace samenspraak {\n";
    write_enum(out, "Word", model.keys);
    out << "// What is said with a count, in a form that goes with it.\n";
    write_enum(out, "CountedWord", model.counted_keys);
    out << "inline constexpr std::size_t word_count = " << model.keys.size()
        << ", counted_word_count = " << model.counted_keys.size() << ";\n}  // namespace samenspraak\n";
    return out.str();
}

void write_texts(std::ostream& out, std::string_view name, std::span<const std::string_view> texts) {
    out << "constexpr std::string_view " << name << "[] = {\n";
    for (const std::string_view text : texts) out << "    " << quoted(text) << ",\n";
    out << "};\n";
}

void write_counted(std::ostream& out, std::string_view name, std::span<const CountedText> counted) {
    out << "constexpr CountedText " << name << "[] = {\n";
    for (const CountedText& text : counted) {
        out << "    {" << quoted(text.none) << ", {";
        for (const std::string_view form : text.forms) out << quoted(form) << ", ";
        out << "}},\n";
    }
    out << "};\n";
}

void write_list(std::ostream& out, const WordList& list) {
    const std::string language(list.language);
    write_texts(out, "keys_" + language, list.keys);
    write_texts(out, "texts_" + language, list.texts);
    write_texts(out, "counted_keys_" + language, list.counted_keys);
    write_counted(out, "counted_" + language, list.counted);
}

std::string word_source(const WordFile& model, const std::map<std::string, WordFile>& files) {
    std::ostringstream out, lists;
    out << "// Made by assets/pack from assets/words.\n#include \"assets/carried.hpp\"\n\nnamespace "
           "samenspraak::carried {\nnamespace {\n";
    for (const auto& [language, file] : files) {
        write_list(out, ReadWordList(language, model, file).list());
        lists << "    {" << quoted(language) << ", keys_" << language << ", texts_" << language << ", counted_keys_"
              << language << ", counted_" << language << "},\n";
    }
    out << "constexpr WordList lists[] = {\n"
        << lists.str()
        << "};\n}  // namespace\nstd::span<const WordList> word_lists() { return lists; }\n}  // namespace "
           "samenspraak::carried\n";
    return out.str();
}

std::string file_source(const fs::path& root, const std::vector<std::string>& names) {
    std::ostringstream out;
    out << "// Made by assets/pack from assets.\n#include \"assets/carried.hpp\"\n\nnamespace samenspraak::carried "
           "{\nnamespace {\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string bytes = read(root / names[i]);
        out << "constexpr unsigned char bytes_" << i << "[] = {";
        for (std::size_t j = 0; j < bytes.size(); ++j)
            out << (j % 32 ? "" : "\n    ") << static_cast<unsigned>(static_cast<unsigned char>(bytes[j])) << ',';
        out << "0};\n";
    }
    out << "const File list[] = {\n";
    for (std::size_t i = 0; i < names.size(); ++i)
        out << "    {" << quoted(names[i]) << ", {reinterpret_cast<const char*>(bytes_" << i << "), sizeof bytes_" << i
            << " - 1}},\n";
    out << "    {\"\", \"\"},\n};\n}  // namespace\nstd::span<const File> files() { return {list, " << names.size()
        << "}; }\n}  // namespace samenspraak::carried\n";
    return out.str();
}

void pack(const fs::path& out, const fs::path& root, const std::vector<std::string>& names) {
    std::map<std::string, WordFile> files;
    for (const auto& entry : fs::directory_iterator(root / "words"))
        if (entry.path().extension() == ".json")
            files[entry.path().stem().string()] = read_word_file(entry.path().string(), read(entry.path()));
    const WordFile& model = files.at("nl");
    for (const auto& [language, words] : files) check(language, model, words);
    write(out / "word.hpp", word_header(ReadWordList("nl", model, model).list()));
    write(out / "words.cpp", word_source(model, files));
    write(out / "files.cpp", file_source(root, names));
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count < 3) throw std::runtime_error("usage: pack OUT ROOT FILE...");
        pack(arguments[1], arguments[2], {arguments + 3, arguments + count});
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
