// SPDX-License-Identifier: EUPL-1.2
// Writes the program's words and files as C++: pack OUT ROOT FILE...
// Reads ROOT/words/*.json (flat: key to text). Every list must have the keys of nl.json, no more and no fewer, and the
// same places {0}, {1} in each text; otherwise it says which, and the build stops.
#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

using WordList = std::map<std::string, std::string>;  // key to text

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

// The parser keeps the last of two members with one key, and says nothing. A key stands where a string is followed by a
// colon.
void refuse_doubles(const fs::path& path, const std::string& text) {
    std::set<std::string> seen;
    for (std::size_t at = text.find('"'); at != text.npos; at = text.find('"', at)) {
        const std::size_t start = ++at;
        while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        const std::string string = text.substr(start, at - start);
        const std::size_t next = text.find_first_not_of(" \t\r\n", ++at);
        if (next != text.npos && text[next] == ':' && !seen.insert(string).second)
            throw std::runtime_error(path.string() + ": twice: " + string);
        if (at >= text.size()) return;
    }
}

WordList read_words(const fs::path& path) {
    WordList words;
    const std::string list = read(path);
    const boost::json::value parsed = boost::json::parse(list);
    refuse_doubles(path, list);
    for (const auto& [key, text] : parsed.as_object()) {
        if (!std::ranges::all_of(
                key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }))
            throw std::runtime_error(path.string() + ": a key is small letters, digits and _: " + std::string(key));
        words.emplace(std::string(key), std::string(text.as_string()));
    }
    return words;
}

std::set<std::string> places(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') found.insert(text.substr(i, 3));
    return found;
}

void check(const std::string& language, const WordList& model, const WordList& words) {
    std::string wrong;
    for (const auto& [key, text] : model) {
        auto other = words.find(key);
        if (other == words.end())
            wrong += "\n  lacks " + key;
        else if (other->second.empty())
            wrong += "\n  is empty: " + key;
        else if (places(text) != places(other->second))
            wrong += "\n  has other places {0}: " + key;
    }
    for (const auto& [key, text] : words)
        if (!model.contains(key)) wrong += "\n  has what nl.json lacks: " + key;
    if (!wrong.empty()) throw std::runtime_error("assets/words/" + language + ".json" + wrong);
}

std::string quoted(const std::string& text) {
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

std::string word_header(const WordList& model) {
    std::ostringstream out;
    out << "// Made by assets/pack from assets/words: one name for each thing the program says.\n"
           "#pragma once\n#include <cstddef>\n\nnamespace samenspraak {\nenum class Word : unsigned short {\n";
    for (const auto& [key, text] : model) out << "    " << key << ",\n";
    out << "};\ninline constexpr std::size_t word_count = " << model.size() << ";\n}  // namespace samenspraak\n";
    return out.str();
}

std::string word_source(const std::map<std::string, WordList>& lists) {
    std::ostringstream out;
    out << "// Made by assets/pack from assets/words.\n#include \"assets/carried.hpp\"\n\nnamespace "
           "samenspraak::carried {\n";
    out << "namespace {\n";
    for (const auto& [language, words] : lists) {
        out << "constexpr std::string_view words_" << language << "[] = {\n";
        for (const auto& [key, text] : words) out << "    " << quoted(text) << ",\n";
        out << "};\nconstexpr std::string_view keys_" << language << "[] = {\n";
        for (const auto& [key, text] : words) out << "    " << quoted(key) << ",\n";
        out << "};\n";
    }
    out << "constexpr WordList lists[] = {\n";
    for (const auto& [language, words] : lists)
        out << "    {" << quoted(language) << ", keys_" << language << ", words_" << language << "},\n";
    out << "};\n}  // namespace\nstd::span<const WordList> word_lists() { return lists; }\n}  // namespace "
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
    std::map<std::string, WordList> lists;
    for (const auto& entry : fs::directory_iterator(root / "words"))
        if (entry.path().extension() == ".json") lists[entry.path().stem().string()] = read_words(entry.path());
    const WordList model = lists.at("nl");
    for (const auto& [language, words] : lists) check(language, model, words);
    write(out / "word.hpp", word_header(model));
    write(out / "words.cpp", word_source(lists));
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
