// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session/kept_agenda.hpp"

#include "app/commands/agenda_plan.hpp"
#include "sessions/ids.hpp"

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_bytes = 4096;

}  // namespace

commands::DayPlan KeptAgenda::open(SessionId id, Messages& messages) {
    kept_ = {};
    file_ = folder_.empty() ? store::Path() : folder_ / (hex(id.bits) + ".txt");
    if (file_.empty()) return kept_;
    const auto bytes = files_.read(file_, max_bytes);
    if (!bytes)
        messages.say_passed_over(bytes.error());
    else
        kept_ = commands::read_day_plan(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    return kept_;
}

void KeptAgenda::keep(const commands::DayPlan& day) {
    if (day == kept_) return;
    kept_ = day;
    if (!file_.empty()) files_.write(file_, written(day));
}

}  // namespace samenspraak::screen
