// SPDX-License-Identifier: EUPL-1.2
// Where long words may be broken with a hyphen, by the patterns of their language (libhyphen; the dictionaries come
// from the packages hyphen-nl and hyphen-en-gb). Dutch writes compounds as one word, and a narrow note must break them
// at a syllable ("gezichts-herkenning"). In a language without a dictionary no word is broken. It owns its dictionary,
// which is read from disk when it is made; it may be made on one thread and then used on another, one at a time.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace samenspraak::text {

class Hyphens {
public:
    explicit Hyphens(std::string_view language);  // "nl" or "en"
    ~Hyphens();
    Hyphens(Hyphens&&) noexcept;
    Hyphens& operator=(Hyphens&&) noexcept;

    // Looks at the words that contain a byte of `cut`, and returns the byte positions before which a hyphen may break
    // them, ascending. Web addresses and e-mail addresses are never broken.
    std::vector<std::size_t> places(std::string_view text, std::span<const std::size_t> cut) const;

private:
    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;  // null: there is none for this language
};

}  // namespace samenspraak::text
