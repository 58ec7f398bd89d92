// SPDX-License-Identifier: EUPL-1.2
// Help, chapter by chapter: by mouse and by keyboard, in every size, with the keys of all commands.
#include "app/screen/dialogs/help/help_chapters.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

namespace {

std::string_view word(Word said) { return dutch()(said); }

}  // namespace

TEST_CASE("help begins with how a session goes, and its chapters are opened by mouse, by arrows and by Tab") {
    Table table;
    table.screen().press({Key::F1});
    CHECK(table.says(word(Word::help_session_begin)));
    table.click_label(word(Word::help_voting));
    CHECK(table.says(word(Word::help_voting_hidden)));
    CHECK_FALSE(table.says(word(Word::help_session_begin)));
    table.screen().press({Key::Down});
    CHECK(table.says(word(Word::help_phones_join)));
    table.screen().press({Key::Up});
    table.screen().press({Key::Up});
    CHECK(table.says(word(Word::help_hands_drag)));
    for (int i = 0; i < 20 && !table.says(word(Word::help_saving_safe)); ++i) table.screen().press({Key::Tab});
    CHECK(table.says(word(Word::help_saving_safe)));
    table.screen().press({Key::Escape});
    CHECK_FALSE(table.screen().shows("keys.dialog"));
}

TEST_CASE("every command that has a key is in one of the chapters, with all of its keys") {
    const Bindings bindings;
    const auto chapters = help_chapters(bindings);
    for (const CommandRow& row : command_table()) {
        std::size_t found = 0;
        for (const HelpChapter& chapter : chapters)
            if (chapter.is_of_keys)
                for (const HelpLine& line : chapter.lines)
                    if (line.word == row.name) found += line.keys.size();
        INFO(dutch()(row.name));
        CHECK(found >= static_cast<std::size_t>(
                  std::ranges::count_if(row.keys, [](Chord chord) { return chord.key != Key::None; })));
    }
}

TEST_CASE("help fits in every size and language, and what is longer than its place is scrolled by keys") {
    Table table;
    for (const char* language : {"nl", "en"})
        for (const float scale : {1.f, 1.4f})
            for (const auto& [wide, high] : {std::pair{1366, 768}, {1920, 1080}, {1024, 768}}) {
                INFO(language << ' ' << scale << ' ' << wide);
                table.program().settings().language = language;
                table.program().settings().scale = scale;
                table.screen().resize(wide, high);
                table.screen().press({Key::F1});
                const Rect dialog = table.screen().where("keys.dialog"), page = table.screen().stage.ui().page();
                CHECK(dialog.y >= 0);
                CHECK(dialog.bottom() <= page.bottom());
                CHECK(dialog.right() <= page.right());
                table.screen().press({Key::Escape});
            }
    table.screen().press({Key::F1});
    const Words english("en");
    const auto last = [&] {
        const auto& all = table.screen().stage.ui().widgets().all();
        return std::ranges::any_of(all,
            [&](const auto& entry) { return entry.label == english(Word::help_session_find) && !entry.rect.empty(); });
    };
    CHECK_FALSE(last());
    for (int i = 0; i < 5; ++i) table.screen().press({Key::PageDown});
    CHECK(last());
}
