// SPDX-License-Identifier: EUPL-1.2
// Pictures of the program in use, to be looked at: by hand, under a display.
//     SAMENSPRAAK_PICTURES=FOLDER xvfb-run -a build/release/screen_tests '[pictures]'
#include "app/screen/picture.hpp"
#include "tests/screen/table.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace samenspraak;
using samenspraak::testing::Table;

namespace {

class Album {
public:
    Album(std::string language, bool contrast) : language_(std::move(language)), contrast_(contrast) {
        const char* folder = std::getenv("SAMENSPRAAK_PICTURES");
        REQUIRE(folder);
        folder_ = folder;
        std::filesystem::create_directories(folder_);
        table.settings();
        table.program().settings().language = language_;
        table.program().settings().high_contrast = contrast_;
        table.screen().settle();
    }
    void take(const std::string& name) {
        const auto out = folder_ / (name + "-" + language_ + (contrast_ ? "-contrast" : "") + ".png");
        const auto drawn = draw_picture(table.screen().stage, table.program(), {}, out);
        INFO(out.string());
        CHECK(drawn);
        table.screen().settle();
    }
    void opened(const std::string& name, Command command) {
        Context now = table.open().context(table.program().surface(), words, now_in_milliseconds());
        REQUIRE(run(now, command));
        table.screen().settle();
        take(name);
        table.screen().press({Key::Escape});
    }
    Table table;
    Words words{language_};

private:
    std::string language_;
    bool contrast_;
    std::filesystem::path folder_;
};

void take_all(Album& album) {
    Table& table = album.table;
    Headless& screen = table.screen();
    screen.press({Key::F1});
    album.take("start-keys");
    screen.press({Key::Escape});
    table.open_example();
    table.go(Phase::Actors);
    album.take("actors-field");
    screen.press(control(Key::Up));
    album.take("actors-chosen");
    const auto group = table.session().groups.begin()->first;
    table.desk().fold(table.session(), group);
    screen.settle();
    album.take("fold");
    table.desk().fold(table.session(), group);
    screen.press({Key::Escape});
    screen.press(control(Key::A));
    screen.press({Key::G});
    album.take("grouping");
    screen.press({Key::Escape});
    screen.press({Key::Escape});
    table.go(Phase::Effects);
    screen.press({Key::F5});
    screen.press(control(Key::Up));
    album.take("effects-chosen");
    screen.press({Key::L});
    album.take("picker");
    screen.press({Key::Escape});
    album.opened("spotlight", Command::Spotlight);
    album.opened("palette", Command::Palette);
    album.opened("keys", Command::Keys);
    screen.press(control(Key::F));
    screen.type("en");
    album.take("search");
    screen.press({Key::Escape});
    album.opened("card", Command::Card);
    album.opened("agenda", Command::Agenda);
    album.opened("history", Command::History);
    album.opened("blind-spots", Command::BlindSpots);
}

}  // namespace

TEST_CASE("pictures of the program in use", "[.][pictures]") {
    for (const char* language : {"nl", "en"})
        for (const bool contrast : {false, true}) {
            Album album(language, contrast);
            take_all(album);
        }
}
