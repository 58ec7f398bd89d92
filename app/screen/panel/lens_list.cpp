// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/panel/lens_list.hpp"

#include "sessions/edits.hpp"
#include "sessions/ids.hpp"

namespace samenspraak::screen {

// Reading 2,500 values for the words of a framework takes milliseconds: done once, and then for what an act touched.
const std::vector<std::size_t>& UnnamedValues::of(
    const method::Framework& lens, std::size_t number, const SideView& view) {
    const bool same = lens_ == number;
    const std::vector<NoteId>* touched = same && view.changes_since ? view.changes_since(revision_) : nullptr;
    if (touched)
        named_.update_from(view.session, *touched);
    else
        named_.begin(lens, view.session);
    lens_ = number, revision_ = view.revision;
    return named_.missing();
}

std::optional<Rect> draw_lens(const SideFrame& frame, SideState& state) {
    if (state.lens >= state.lenses.size()) return std::nullopt;
    const method::Framework& lens = state.lenses[state.lens];
    SideColumn& column = frame.column;
    const method::Words& words = frame.words();
    const std::string_view language = words.language();
    if (frame.view.threads.notes(Phase::Values).empty()) {  // the group names its own values first
        column.title(words(Word::lens_choose));
        column.muted(words(Word::lens_first_own));
        return std::nullopt;
    }
    const Rect start = column.place(0);
    column.title(words(Word::lens_title, {lens.name.in(language)}));
    const float y = column.bottom();
    const std::vector<std::size_t>& open = state.unnamed.of(lens, state.lens, frame.view);
    column.muted(words(open.empty() ? Word::lens_all_named : Word::lens_not_named));
    const std::string add = "+ " + std::string(words(Word::lens_add));
    const Color color = frame.theme().phase(Phase::Values);
    std::uint64_t number = 0;
    for (const std::size_t value : open) {
        const std::string name(lens.values[value].name.in(language));
        const RowAnswer row = column.row("lens", number++,
            {.text = name, .action = add, .action_color = color, .action_tip = words(Word::panel_tip_lens)});
        if (row.acted)
            frame.answer.changes = edits::add(frame.view.session, edits::Draft{new_id<NoteId>(), name, Phase::Values});
    }
    column.skip(space::step);
    if (column.link("choose_lens", words(Word::lens_choose), color, {frame.name(commands::Command::Lens)}))
        state.lens_menu.show();
    const Rect anchor{start.x, y, start.width, column.bottom() - y};
    column.muted(words(Word::lens_source, {lens.source.in(language)}));
    return anchor;
}

void draw_lens_menu(const SideFrame& frame, const Rect& anchor, SideState& state) {
    if (!state.lens_menu.open) return;
    const method::Words& words = frame.words();
    std::vector<std::string> names;
    for (const method::Framework& lens : state.lenses) names.emplace_back(lens.name.in(words.language()));
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < names.size(); ++i) rows.push_back({.text = names[i], .chosen = i == state.lens});
    rows.push_back({.text = words(Word::lens_own), .icon = Icon::Folder, .line_above = true});
    const auto chosen = menu(frame.ui(), "lens_menu", anchor, rows, state.lens_menu);
    if (!chosen) return;
    if (*chosen < names.size())
        state.lens = *chosen;
    else
        frame.answer.load_lens = true;
}

}  // namespace samenspraak::screen
