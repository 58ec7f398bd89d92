// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/recent.hpp"

#include "sessions/store/atomic_write.hpp"
#include "sessions/store/session_file.hpp"
#include "sessions/text/utf8.hpp"

#include <boost/crc.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>

#include <cstdlib>
#include <fstream>
#include <string_view>

namespace samenspraak::store {
namespace {

namespace json = boost::json;

constexpr std::uint64_t max_bytes = 1U << 20;

Path folder_of(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? Path(value) : Path();
}

// The member, when it is there and of that type; else as it is by default.
template <class Value> Value member(const json::object& object, std::string_view key, Value otherwise) {
    const json::value* found = object.if_contains(key);
    if (!found) return otherwise;
    const auto value = json::try_value_to<Value>(*found);
    return value ? *value : otherwise;
}

CutShort cut_short_from(std::size_t number) {
    return number > static_cast<std::size_t>(CutShort::Computer) ? CutShort::Unknown : static_cast<CutShort>(number);
}

RecentSession from_object(const json::object& object) {
    const auto phase = member<std::size_t>(object, "phase", 0);
    return {member<std::string>(object, "path", {}), member<std::string>(object, "title", {}),
        phase < phase_count ? static_cast<Phase>(phase) : Phase::Case, member(object, "concluded", false),
        member<std::int64_t>(object, "when", 0), member(object, "open", false), member(object, "recovered", false),
        cut_short_from(member<std::size_t>(object, "by", 0)), member<std::string>(object, "run", {})};
}

json::object to_object(const RecentSession& session) {
    return {{"path", session.path.string()}, {"title", session.title}, {"phase", index_of(session.phase)},
        {"concluded", session.concluded}, {"when", session.when}, {"open", session.open},
        {"recovered", session.recovered}, {"by", static_cast<std::size_t>(session.by)}, {"run", session.run}};
}

void erase_path(std::vector<RecentSession>& sessions, const Path& path) {
    std::erase_if(sessions, [&](const RecentSession& known) { return known.path == path; });
}

// Damaged or missing it reads as empty.
std::vector<RecentSession> list_in(const Result<Bytes>& bytes) {
    std::vector<RecentSession> sessions;
    if (!bytes) return sessions;
    boost::system::error_code wrong;
    const auto* text = reinterpret_cast<const char*>(bytes->data());
    const json::value value = json::parse({text, bytes->size()}, wrong);
    if (wrong || !value.is_array()) return sessions;
    for (const json::value& item : value.get_array()) {
        if (!item.is_object()) continue;
        RecentSession session = from_object(item.get_object());
        if (session.path.empty()) continue;
        erase_path(sessions, session.path);
        sessions.push_back(std::move(session));
        if (sessions.size() == max_recent) break;
    }
    return sessions;
}

std::string written(const std::vector<RecentSession>& sessions) {
    json::array items;
    for (const RecentSession& session : sessions) items.push_back(to_object(session));
    return json::serialize(items) + "\n";
}

}  // namespace

std::string run_called(std::string_view name) {
    if (name.empty()) return {};
    boost::crc_32_type crc;
    crc.process_bytes(name.data(), name.size());
    return std::to_string(crc.checksum());
}

std::string run_of_this_computer() {
    std::string name;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), name);
    return run_called(name);
}

Path state_folder() {
    // The rules of XDG: a path that is not absolute does not count.
    if (const Path state = folder_of("XDG_STATE_HOME"); state.is_absolute()) return state / "samenspraak";
    const Path home = folder_of("HOME");
    return home.is_absolute() ? home / ".local" / "state" / "samenspraak" : Path();
}

Result<Bytes> Recent::read() const {
    return reader_ ? reader_->read(file_, max_bytes) : read_whole(files_, file_, max_bytes);
}

Result<Done> Recent::change(std::function<void(std::vector<RecentSession>&)> alter) {
    if (file_.empty()) return Refusal{Reason::NoSuchFile};
    const auto changed = [alter = std::move(alter)](const Result<Bytes>& before) {
        std::vector<RecentSession> sessions = list_in(before);
        alter(sessions);
        return written(sessions);
    };
    if (later_) {
        later_->change(file_, max_bytes, changed);
        return Done{};
    }
    const std::string text = changed(read());
    if (Result<Done> made = files_.make_folder(file_.parent_path()); !made) return made;
    if (const auto done = write_whole(files_, file_, text, Existing::Replace, owner_alone); !done) return done.error();
    return Done{};
}

std::vector<RecentSession> Recent::list() const {
    std::vector<RecentSession> sessions = list_in(read());
    for (RecentSession& session : sessions)
        if (session.open && !session.recovered) session.by = cut_short(session);  // in case it was
    return sessions;
}

std::vector<RecentSession> look_at_files(Files& files, std::vector<RecentSession> sessions) {
    for (RecentSession& session : sessions) {
        session.missing = !files.exists(session.path);
        if (session.open && how_it_ended(files, session.path) == Ending::CutShort) session.recovered = true;
    }
    return sessions;
}

CutShort Recent::cut_short(const RecentSession& session) const {
    if (session.run.empty() || run_.empty()) return CutShort::Unknown;
    return session.run == run_ ? CutShort::Program : CutShort::Computer;
}

CutShort Recent::cut_short(const Path& path) const {
    for (const RecentSession& session : list_in(read()))
        if (session.path == path && session.open) return cut_short(session);
    return CutShort::Unknown;
}

Result<Done> Recent::note(RecentSession session) {
    // A name that is not UTF-8 cannot stand in JSON, and would make the whole list unreadable.
    const std::string name = session.path.string();
    if (!text::is_plain_text(name, name.size())) return Refusal{Reason::BadText, name};
    session.run = run_;
    return change([session = std::move(session)](std::vector<RecentSession>& sessions) {
        erase_path(sessions, session.path);
        sessions.insert(sessions.begin(), session);
        if (sessions.size() > max_recent) sessions.resize(max_recent);
    });
}

Result<Done> Recent::forget(const Path& path) {
    return change([path](std::vector<RecentSession>& sessions) { erase_path(sessions, path); });
}

}  // namespace samenspraak::store
