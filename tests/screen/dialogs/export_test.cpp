// SPDX-License-Identifier: EUPL-1.2
// What is made of a session, from the screen: choosing it, and reading it first.
#include "app/export/exports.hpp"
#include "tests/screen/table.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <tuple>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Table;

TEST_CASE("what is to be made can be chosen in every size, language and scale, with its buttons on the page") {
    Table table;
    table.open_example();
    table.conclude();
    for (const char* language : {"nl", "en"})
        for (const float scale : {0.6f, 1.f, 1.4f, 2.f})
            for (const auto& [wide, high] : {std::pair{1024, 600}, {1920, 1080}, {1280, 1024}, {3840, 2160}}) {
                INFO(language << ' ' << scale << ' ' << wide);
                table.program().settings().language = language;
                table.program().settings().scale = scale;
                table.screen().resize(wide, high);
                for (const bool preview : {false, true}) {
                    if (preview)
                        table.screen().press(control(Key::P));
                    else
                        table.screen().click("bottom.export");
                    const Rect dialog = table.screen().where(preview ? "preview.dialog" : "export.dialog");
                    const Rect page = table.screen().stage.ui().page();
                    CHECK(dialog.y >= 0);
                    CHECK(dialog.bottom() <= page.bottom());
                    CHECK(dialog.x >= 0);
                    CHECK(dialog.right() <= page.right());
                    table.screen().press({Key::Escape});
                    REQUIRE(table.ui_state().overlay == Overlay::Nothing);
                }
            }
}

TEST_CASE("a council gets ODT and PDF unless something else is asked for, in a folder that is shown") {
    Table table;
    table.open_example();
    table.conclude();
    table.screen().click("bottom.export");
    const ExportSelection& wish = table.open().dialogs().export_plan().selection();
    std::vector<std::string_view> chosen;
    for (const ExportFormat* format : wish.formats()) chosen.push_back(format->asked);
    CHECK(chosen == std::vector<std::string_view>{"odt", "pdf"});
    CHECK_FALSE(wish.folder.empty());
    CHECK(std::filesystem::is_directory(wish.folder));
}

TEST_CASE("all that can be chosen for an export is reached by keyboard, also where it has to be scrolled to") {
    Table table;
    table.open_example();
    table.conclude();
    table.program().settings().scale = 2;
    table.screen().resize(1280, 720);
    table.screen().click("bottom.export");
    const Rect dialog = table.screen().where("export.dialog");
    ExportSelection& wish = table.open().dialogs().export_plan().selection();
    wish.chosen.fill(false);
    std::size_t reached = 0;
    const auto ids = [&] {
        std::vector<UiId> all{UiId::path("export.names"), UiId::path("export.annex"), UiId::path("export.language_en"),
            UiId::path("export.folder")};
        return all;
    }();
    for (int i = 0; i < 60; ++i) {
        table.screen().press({Key::Tab});
        const UiId focused = table.screen().stage.ui().focus().at();
        if (std::ranges::find(ids, focused) == ids.end()) continue;
        ++reached;
        const Rect place = table.screen().where(focused);
        CHECK(place.bottom() <= dialog.bottom() + 1);
        CHECK(place.y >= dialog.y - 1);
        if (focused == UiId::path("export.language_en")) table.screen().press({Key::Space});
    }
    CHECK(reached >= ids.size());
    CHECK(wish.language == "en");
}

TEST_CASE("the report is read and made in the language that was chosen for it, whatever the session speaks") {
    Table table;
    table.open_example();
    table.conclude();
    for (const auto& [language, button, words] :
        {std::tuple{"en", "preview.language_en", "In short"}, {"nl", "preview.language_nl", "In het kort"}}) {
        table.screen().press(control(Key::P));
        table.screen().click(button);
        CHECK(table.open().dialogs().export_plan().selection().language == language);
        table.screen().press({Key::Enter});
        REQUIRE(table.ui_state().overlay == Overlay::Export);
        ExportSelection& wish = table.open().dialogs().export_plan().selection();
        CHECK(wish.language == language);
        wish.folder = table.folder(language);
        wish.chosen.fill(false);
        wish.chosen[static_cast<std::size_t>(export_format("md") - export_formats().data())] = true;
        table.screen().press({Key::Enter});
        table.wait_for_export();
        CHECK(
            testing::contents(table.folder(language) / "Druktemeting binnenstad.md").find(words) != std::string::npos);
    }
}

TEST_CASE("from the outcome the report lands in the folder that was chosen, and never over another file unasked") {
    Table table;
    table.open_example();
    table.conclude();
    const auto folder = table.folder("for the council");
    const auto make = [&] {
        table.screen().click("bottom.export");
        ExportSelection& wish = table.open().dialogs().export_plan().selection();
        wish.folder = folder;
        wish.chosen.fill(false);
        wish.chosen[static_cast<std::size_t>(export_format("md") - export_formats().data())] = true;
        table.screen().press({Key::Enter});
        table.wait_for_export();
    };
    make();
    CHECK(testing::contents(folder / "Druktemeting binnenstad.md").find("Winkelend publiek") != std::string::npos);
    testing::put(folder / "Druktemeting binnenstad.md", "of someone else");
    make();
    CHECK(testing::contents(folder / "Druktemeting binnenstad.md") == "of someone else");
    table.screen().press({Key::Enter});  // another name
    table.wait_for_export();
    CHECK(testing::contents(folder / "Druktemeting binnenstad.md") == "of someone else");
    CHECK(std::filesystem::exists(folder / "Druktemeting binnenstad 2.md"));
}

TEST_CASE("the report can be read before it is made, and is made as it was chosen there") {
    Table table;
    table.open_example();
    table.conclude();
    table.screen().press(control(Key::P));
    REQUIRE(table.screen().shows("preview.page"));
    CHECK_FALSE(table.open().dialogs().export_plan().selection().names);
    table.screen().click("preview.names");
    table.screen().click("preview.annex");
    for (int i = 0; i < 20; ++i) table.screen().wheel(table.screen().where("preview.page").middle(), -5);
    table.screen().press({Key::Enter});
    CHECK_FALSE(table.screen().shows("preview.page"));
    REQUIRE(table.ui_state().overlay == Overlay::Export);
    CHECK(table.open().dialogs().export_plan().selection().names);
    CHECK_FALSE(table.open().dialogs().export_plan().selection().annex);
    table.screen().press({Key::Escape});
    // Names are left out, each time anew.
    table.screen().press(control(Key::P));
    CHECK_FALSE(table.open().dialogs().export_plan().selection().names);
    table.screen().press({Key::Escape});
    CHECK(table.ui_state().overlay == Overlay::Nothing);
}

TEST_CASE("the copy that forgets is made beside the conversation, whole, and never over another file") {
    Table table;
    table.open_example();
    const std::size_t notes = table.on_board(Phase::Effects);
    const auto make = [&] {
        table.command(Command::CleanCopy);
        table.screen().click("file_chooser.name");
        table.screen().press(control(Key::A));
        table.screen().type("For the archive");
        table.screen().press({Key::Enter});
    };
    make();
    CHECK(table.comes([&] { return table.says("Klaar: "); }));
    const auto made = std::filesystem::path(table.file()).parent_path() / "For the archive.samenspraak";
    const std::string bytes = testing::contents(made);
    const auto files = files_on_disk();
    const auto copy = Document::open(*files, made, Access::Read);
    REQUIRE(copy);
    CHECK((*copy)->id() != table.open().document().id());
    CHECK((*copy)->session().title == table.session().title);
    CHECK(std::ranges::count_if((*copy)->session().notes, [](const auto& each) {
        return each.second.place.phase == Phase::Effects;
    }) == static_cast<std::ptrdiff_t>(notes));
    make();
    CHECK(table.comes([&] { return table.says("Dit bestand bestaat al"); }));
    CHECK(testing::contents(made) == bytes);
}
