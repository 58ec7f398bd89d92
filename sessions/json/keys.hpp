// SPDX-License-Identifier: EUPL-1.2
// The names of phases, lanes and other enumerations outside the program: in JSON, in messages to phones and in
// arguments on the command line. They are part of documented formats: add, never rename. Constants, safe on any thread.
#pragma once
#include "sessions/session.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace samenspraak::json_data {

// Lane::None, Directness::Unsaid and NoteStatus::OnBoard have an empty key, because default values are not written.
std::string_view key_of(Phase);
std::string_view key_of(Lane);
std::string_view key_of(LinkKind);
std::string_view key_of(NoteStatus);
std::string_view key_of(Directness);
std::string_view key_of(CaseQuestion);

// The value whose key it is among `keys`, which are in the order of the enumeration; none when it is not among them.
template <class Value> std::optional<Value> find_key(std::span<const std::string_view> keys, std::string_view key) {
    const auto found = std::ranges::find(keys, key);
    if (key.empty() || found == keys.end()) return std::nullopt;
    return static_cast<Value>(found - keys.begin());
}

// The value with that key; none when there is none. The empty key is nobody's.
template <class Value> std::optional<Value> from_key(std::string_view key);
template <> std::optional<Phase> from_key(std::string_view);
template <> std::optional<Lane> from_key(std::string_view);
template <> std::optional<LinkKind> from_key(std::string_view);
template <> std::optional<NoteStatus> from_key(std::string_view);
template <> std::optional<Directness> from_key(std::string_view);
template <> std::optional<CaseQuestion> from_key(std::string_view);

}  // namespace samenspraak::json_data
