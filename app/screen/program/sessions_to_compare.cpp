// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/sessions_to_compare.hpp"

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

Result<Done> SessionsToCompare::add(
    store::Files& files, const store::Path& given, std::span<const document::SessionLibrary::Late> listed) {
    const store::Path path = files.real(given);
    if (std::ranges::none_of(listed, [&](const auto& late) { return late.session.path == path; })) {
        const auto opened = document::Document::open(files, path, store::Access::Read);
        if (!opened) return opened.error();
        const Session& session = (*opened)->session();
        others_.push_back({{.path = path,
            .title = session.title,
            .phase = session.whereabouts.phase,
            .concluded = session.whereabouts.concluded}});
    }
    choose(path);
    return Done{};
}

}  // namespace samenspraak::screen
