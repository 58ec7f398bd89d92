// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/kept_joining.hpp"

#include "sessions/ids.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_bytes = 4096;
constexpr std::size_t digits = 16, max_sessions = 50;

// One a line, the newest at the end.
std::vector<SessionId> sessions_in(const Result<store::Bytes>& bytes) {
    std::vector<SessionId> all;
    if (!bytes) return all;
    std::string_view lines(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    for (; lines.size() >= digits; lines.remove_prefix(std::min(lines.size(), digits + 1)))
        if (const auto bits = from_hex(lines.substr(0, digits))) all.push_back(SessionId{*bits});
    return all;
}

}  // namespace

Result<bool> KeptJoining::read(SessionId session) const {
    if (file_.empty()) return false;
    const auto bytes = reader_.read(file_, max_bytes);
    if (!bytes) return bytes.error();
    const auto all = sessions_in(bytes);
    return std::ranges::find(all, session) != all.end();
}

bool KeptJoining::open(SessionId session, const Result<bool>& kept, Messages& messages) {
    session_ = session;
    on_ = kept && *kept;
    if (!kept) messages.say_passed_over(kept.error());
    return on_;
}

void KeptJoining::keep(bool on) {
    if (on == on_) return;
    on_ = on;
    if (file_.empty()) return;
    files_.change(
        file_, max_bytes, [session = session_, on](const Result<store::Bytes>& before) -> std::optional<std::string> {
            std::vector<SessionId> all = sessions_in(before);
            std::erase(all, session);
            if (on) all.push_back(session);
            if (all.size() > max_sessions) all.erase(all.begin());
            if (all.empty()) return std::nullopt;
            std::string lines;
            for (const SessionId each : all) lines += hex(each.bits) + '\n';
            return lines;
        });
}

}  // namespace samenspraak::screen
