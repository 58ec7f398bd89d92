// SPDX-License-Identifier: EUPL-1.2
// Where long words may be broken with a hyphen, by the patterns of their language (libhyphen; the dictionaries come
// from the packages hyphen-nl and hyphen-en-gb). Dutch writes compounds as one word, and on a narrow note
// "gezichtsherkenning" must not go on with "stechnologie". Of a language without a dictionary no word is broken.
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

    // Of the words in which a byte of `cut` lies: the bytes of the text before which a hyphen may break them, in order.
    // Addresses of pages and of people stay as they are.
    std::vector<std::size_t> places(std::string_view text, std::span<const std::size_t> cut) const;

private:
    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;  // none: no such language
};

}  // namespace samenspraak::text
