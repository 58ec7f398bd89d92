// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/personal_keys.hpp"

#include "app/commands/commands.hpp"
#include "sessions/store/atomic_write.hpp"
#include "sessions/text/utf8.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_bytes = 1U << 20;  // larger than any person's list of keys
constexpr std::size_t max_said = 3;            // keys that two commands have

}  // namespace

PersonalKeys::PersonalKeys(store::Files& files, store::Path file, Messages& messages)
    : files_(files),
      file_(std::move(file)),
      messages_(messages),
      shown_path_(file_.string()) {
    if (!file_.empty()) read();
}

void PersonalKeys::read() {
    const method::Words& words = messages_.words();
    const auto bytes = read_whole(files_, file_, max_bytes);
    if (!bytes) return;
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    for (const std::string& line : bindings_.read(text::cleaned(text)))
        messages_.say(words(Word::keys_not_understood, {line}));
    const auto doubles = bindings_.doubles();
    for (const auto& [chord, first, second] : std::span(doubles).first(std::min(doubles.size(), max_said)))
        messages_.say(words(Word::keys_double,
            {name_of(chord), std::string(words(row_of(first).name)), std::string(words(row_of(second).name))}));
}

void PersonalKeys::make_file() {
    const method::Words& words = messages_.words();
    if (files_.exists(file_)) return messages_.say(words(Word::keys_are_in, {shown_path_}));
    std::error_code wrong;
    std::filesystem::create_directories(file_.parent_path(), wrong);
    const std::string text = bindings_.written(words);
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    const auto done = write_whole(files_, file_, store::Bytes(bytes, bytes + text.size()), store::Existing::Keep);
    done ? messages_.say(words(Word::keys_are_in, {shown_path_})) : messages_.say(done.error());
}

}  // namespace samenspraak::screen
