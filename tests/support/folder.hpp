// SPDX-License-Identifier: EUPL-1.2
// A folder of its own for a test, gone afterwards.
#pragma once
#include "sessions/ids.hpp"
#include "tests/support/names.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace samenspraak::testing {

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("samenspraak-" + hex(random_bits()))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace samenspraak::testing
