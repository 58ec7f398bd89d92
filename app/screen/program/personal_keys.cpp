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

PersonalKeys::PersonalKeys(store::Files& files, DiskTasks& disk, store::Path file, Messages& messages)
    : disk_(disk),
      file_(std::move(file)),
      messages_(messages),
      shown_path_(file_.string()) {
    if (!file_.empty()) read(files);
}

void PersonalKeys::read(store::Files& files) {
    const method::Words& words = messages_.words();
    const auto bytes = read_whole(files, file_, max_bytes);
    if (!bytes) return messages_.say_passed_over(bytes.error());
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    for (const std::string& line : bindings_.read(text::cleaned(text)))
        messages_.say(words(Word::keys_not_understood, {line}));
    const auto doubles = bindings_.doubles();
    for (const auto& [chord, first, second] : std::span(doubles).first(std::min(doubles.size(), max_said)))
        messages_.say(words(Word::keys_double,
            {name_of(chord), std::string(words(row_of(first).name)), std::string(words(row_of(second).name))}));
}

void PersonalKeys::make_file() {
    disk_.run<Result<Done>>(
        [file = file_, text = bindings_.written(messages_.words())](store::Files& files) -> Result<Done> {
            if (files.exists(file)) return Done{};
            if (Result<Done> folder = files.make_folder(file.parent_path()); !folder) return folder;
            if (const auto written = write_whole(files, file, text, store::Existing::Keep); !written)
                return written.error();
            return Done{};
        },
        [this](const Result<Done>& done) {
            done ? messages_.say(messages_.words()(Word::keys_are_in, {shown_path_})) : messages_.say(done.error());
        });
}

}  // namespace samenspraak::screen
