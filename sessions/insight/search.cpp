// SPDX-License-Identifier: EUPL-1.2
#include "sessions/insight/search.hpp"

#include "sessions/insight/order.hpp"
#include "sessions/text/fold.hpp"

#include <array>
#include <map>

namespace samenspraak::insight {
namespace {

using Answers = std::array<const std::string*, 7>;

Answers answers_of(const Experiment& tried) {
    return {&tried.question, &tried.measure, &tried.boundary, &tried.end_date, &tried.stop_when, &tried.decided_by,
        &tried.told};
}

class Search {
public:
    explicit Search(std::string_view wanted) : wanted_(wanted) {}

    std::vector<Found> found;

    bool in(const std::string& text, Found where) {
        if (text.empty() || !text::contains_folded(text, wanted_)) return false;
        const auto matches = text::find_folded(text, wanted_);
        if (matches.empty()) return false;
        where.begin = matches.front().begin;
        where.end = matches.front().end;
        found.push_back(where);
        return true;
    }
    // One experiment is found once.
    void in(const Experiment& experiment, Found where) {
        for (const std::string* answer : answers_of(experiment)) {
            if (in(*answer, where)) return;
            ++where.part;
        }
    }

private:
    std::string_view wanted_;
};

// `on`: the note on the board through which it speaks, which may be itself.
void search_note(Search& search, const Note& note, const Note& on) {
    const Found here{FoundIn::Text, on.place.phase, on.id, note.id == on.id ? NoteId{} : note.id};
    const auto as = [here](FoundIn where) {
        Found found = here;
        found.where = where;
        return found;
    };
    search.in(note.text, here);
    search.in(note.details->owner, as(FoundIn::Owner));
    search.in(note.details->dissent, as(FoundIn::Dissent));
    if (note.details->experiment) search.in(*note.details->experiment, as(FoundIn::Experiment));
}

// By the note that speaks for them; removed ones do not count.
std::map<NoteId, std::vector<const Note*>> merged_into(const Session& session) {
    std::map<NoteId, std::vector<const Note*>> merged;
    session.links.all([&](const Link& link) {
        const Note& note = session.notes.at(link.from);
        if (link.kind == LinkKind::Merged && note.status == NoteStatus::OnBoard) merged[link.to].push_back(&note);
    });
    return merged;
}

const Note& where(const Session& session, const Found& found) {
    return session.notes.at(found.merged ? found.merged : found.note);
}

}  // namespace

std::vector<Found> search(const Session& session, std::string_view wanted) {
    Search search(wanted);
    for (std::size_t i = 0; i < case_question_count; ++i)
        search.in(session.sheet[i], {FoundIn::Answer, Phase::Case, {}, {}, {}, static_cast<CaseQuestion>(i)});
    const auto merged = merged_into(session);
    const std::vector<const Group*> groups = groups_in_order(session);
    auto group = groups.begin();
    const auto groups_up_to = [&](Phase phase) {
        for (; group != groups.end() && (*group)->phase <= phase; ++group)
            if (on_board(session, **group))
                search.in((*group)->name, {FoundIn::Group, (*group)->phase, {}, {}, (*group)->id});
    };
    for (const Note* note : notes_in_order(session)) {
        groups_up_to(note->place.phase);
        if (note->covered) continue;
        search_note(search, *note, *note);
        const auto others = merged.find(note->id);
        if (others == merged.end()) continue;
        for (const Note* other : others->second)
            if (!other->covered) search_note(search, *other, *note);
    }
    groups_up_to(Phase::Actions);
    return std::move(search.found);
}

std::string_view text_of(const Session& session, const Found& found) {
    switch (found.where) {
    case FoundIn::Answer: return session.sheet.at(static_cast<std::size_t>(found.question));
    case FoundIn::Group: return session.groups.at(found.group).name;
    case FoundIn::Text: return where(session, found).text;
    case FoundIn::Owner: return where(session, found).details->owner;
    case FoundIn::Dissent: return where(session, found).details->dissent;
    case FoundIn::Experiment: return *answers_of(*where(session, found).details->experiment).at(found.part);
    }
    return {};
}

}  // namespace samenspraak::insight
