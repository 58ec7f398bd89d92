// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/kept_agenda.hpp"

#include "app/commands/agenda_plan.hpp"
#include "sessions/ids.hpp"

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_bytes = 4096;

}  // namespace

store::Path KeptAgenda::file_of(SessionId id) const {
    return folder_.empty() ? store::Path() : folder_ / (hex(id.bits) + ".txt");
}

Result<commands::DayPlan> KeptAgenda::read(SessionId id) const {
    const store::Path file = file_of(id);
    if (file.empty()) return commands::DayPlan();
    const auto bytes = reader_.read(file, max_bytes);
    if (!bytes) return bytes.error();
    return commands::read_day_plan(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
}

commands::DayPlan KeptAgenda::open(SessionId id, const Result<commands::DayPlan>& kept, Messages& messages) {
    file_ = file_of(id);
    kept_ = kept ? *kept : commands::DayPlan();
    if (!kept) messages.say_passed_over(kept.error());
    return kept_;
}

void KeptAgenda::keep(const commands::DayPlan& day) {
    if (day == kept_) return;
    kept_ = day;
    if (!file_.empty()) files_.write(file_, written(day));
}

}  // namespace samenspraak::screen
