// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/disk/sessions_to_compare.hpp"

#include <algorithm>

namespace samenspraak::screen {
namespace {

constexpr std::size_t max_compared = 50;

}  // namespace

bool SessionsToCompare::has(const store::Path& path) const { return std::ranges::find(chosen_, path) != chosen_.end(); }

void SessionsToCompare::choose(const store::Path& path) {
    if (!has(path) && chosen_.size() < max_compared) chosen_.push_back(path);
}

void SessionsToCompare::toggle(const store::Path& path) {
    if (std::erase(chosen_, path) == 0) choose(path);
}

void SessionsToCompare::add(const store::RecentSession& session, std::span<const store::RecentSession> listed) {
    const auto is_it = [&](const store::RecentSession& other) { return other.path == session.path; };
    if (std::ranges::none_of(listed, is_it) && std::ranges::none_of(others_, is_it)) others_.push_back(session);
    choose(session.path);
}

Result<store::RecentSession> SessionsToCompare::read_session(store::Files& files, const store::Path& given) {
    const auto opened = document::Document::open(files, given, store::Access::Read);
    if (!opened) return opened.error();
    const Session& session = (*opened)->session();
    return store::RecentSession{.path = (*opened)->save_state().path,
        .title = session.title,
        .phase = session.whereabouts.phase,
        .concluded = session.whereabouts.concluded};
}

}  // namespace samenspraak::screen
