// SPDX-License-Identifier: EUPL-1.2
// Gives a fuzzer its seeds without a fuzzer: nothing at all, each file of a folder, and each file with a few bytes
// changed, left out or doubled, always the same ones. What once broke the program stays a seed, and so a test. Without
// a seed it fails: it would test nothing, and look well.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

namespace {

using Bytes = std::vector<unsigned char>;
constexpr int variants_of_a_seed = 300;

void give(const Bytes& bytes) { LLVMFuzzerTestOneInput(bytes.data(), bytes.size()); }

Bytes damaged(Bytes bytes, std::mt19937& random) {
    for (int times = 1 + static_cast<int>(random() % 4); times > 0 && !bytes.empty(); --times) {
        const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(random() % bytes.size());
        const auto length = std::min<std::ptrdiff_t>(bytes.end() - at, static_cast<std::ptrdiff_t>(random() % 16));
        switch (random() % 4) {
        case 0: *at = static_cast<unsigned char>(random()); break;
        case 1: *at = static_cast<unsigned char>(*at ^ (1U << random() % 8)); break;
        case 2: bytes.erase(at, at + length); break;
        default: {
            const Bytes piece(at, at + length);
            bytes.insert(at, piece.begin(), piece.end());
        }
        }
    }
    return bytes;
}

}  // namespace

int main(int count, char** folders) {
    give({});
    std::size_t seeds = 0;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(folders[i])) continue;
        for (const auto& entry : std::filesystem::directory_iterator(folders[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const Bytes seed{std::istreambuf_iterator<char>(in), {}};
            give(seed);
            std::mt19937 random(1);
            for (int n = 0; n < variants_of_a_seed; ++n) give(damaged(seed, random));
            ++seeds;
        }
    }
    std::printf("%zu seeds\n", seeds);
    return seeds == 0 ? 1 : 0;
}
