// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/outcome_order.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace samenspraak::insight {
namespace {

std::vector<NoteId> sorted_once(std::vector<NoteId> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

using Ids = std::vector<NoteId>;

Ids all_from(const Threads& threads, std::span<const NoteId> ids, LinkKind kind) {
    Ids all;
    for (const NoteId id : ids) std::ranges::copy(threads.leads_to(id, kind), std::back_inserter(all));
    return sorted_once(std::move(all));
}
Ids all_to(const Threads& threads, std::span<const NoteId> ids, LinkKind kind) {
    Ids all;
    for (const NoteId id : ids) std::ranges::copy(threads.comes_from(id, kind), std::back_inserter(all));
    return sorted_once(std::move(all));
}

struct Lit {
    Ids actors, effects, values, options;
};

Lit lit_by(const Threads& threads, Phase phase, const Ids& of) {
    Lit lit;
    if (phase == Phase::Values) {
        lit.values = of;
        lit.effects = all_to(threads, of, LinkKind::Bears), lit.options = all_from(threads, of, LinkKind::Serves);
    } else if (phase == Phase::Actions) {
        lit.options = of, lit.values = all_to(threads, of, LinkKind::Serves);
        lit.effects = all_to(threads, of, LinkKind::Answers);
        if (lit.effects.empty()) lit.effects = all_to(threads, lit.values, LinkKind::Bears);
    } else {
        lit.effects = phase == Phase::Effects ? of : all_from(threads, of, LinkKind::Touches);
        lit.values = all_from(threads, lit.effects, LinkKind::Bears);
        lit.options = all_from(threads, lit.effects, LinkKind::Answers);
        if (lit.options.empty()) lit.options = all_from(threads, lit.values, LinkKind::Serves);
    }
    lit.actors = phase == Phase::Actors ? of : all_to(threads, lit.effects, LinkKind::Touches);
    return lit;
}

void add_links(const Threads& threads, LinkKind kind, const Ids& from, const Ids& to, std::vector<Link>& links) {
    for (const NoteId id : from)
        for (const NoteId other : threads.leads_to(id, kind))
            if (std::ranges::binary_search(to, other)) links.push_back({kind, id, other});
}

}  // namespace

OutcomeThread outcome_thread(const Threads& threads, std::span<const NoteId> of) {
    OutcomeThread thread;
    Ids known;
    std::optional<Phase> phase;
    for (const NoteId id : of) {
        if (!threads.contains(id)) continue;
        for (const Phase each : outcome_columns) {
            const auto all = threads.notes(each);
            if (!all.empty() && threads.place(id) >= threads.place(all.front())
                && threads.place(id) <= threads.place(all.back()))
                phase = each;
        }
        known.push_back(id);
    }
    if (!phase) return thread;
    const Lit lit = lit_by(threads, *phase, sorted_once(std::move(known)));
    add_links(threads, LinkKind::Touches, lit.actors, lit.effects, thread.links);
    add_links(threads, LinkKind::Bears, lit.effects, lit.values, thread.links);
    add_links(threads, LinkKind::Serves, lit.values, lit.options, thread.links);
    add_links(threads, LinkKind::Answers, lit.effects, lit.options, thread.straight);
    std::erase_if(thread.straight, [&](const Link& link) {
        return std::ranges::any_of(threads.leads_to(link.from, LinkKind::Bears), [&](NoteId value) {
            return std::ranges::binary_search(lit.values, value)
                   && std::ranges::find(threads.leads_to(value, LinkKind::Serves), link.to)
                          != threads.leads_to(value, LinkKind::Serves).end();
        });
    });
    for (const Ids* ids : {&lit.actors, &lit.effects, &lit.values, &lit.options})
        thread.notes.insert(thread.notes.end(), ids->begin(), ids->end());
    std::ranges::sort(thread.notes);
    std::ranges::sort(thread.links);
    std::ranges::sort(thread.straight);
    return thread;
}

}  // namespace samenspraak::insight
