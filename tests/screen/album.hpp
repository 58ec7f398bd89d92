// SPDX-License-Identifier: EUPL-1.2
// Pictures of a room in use, in one language and one contrast, written to the folder that SAMENSPRAAK_PICTURES names.
// They are looked at by people: no test says whether they are good.
#pragma once
#include "app/screen/window/picture.hpp"
#include "sessions/insight/order.hpp"
#include "sessions/store/atomic_write.hpp"
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <string_view>

namespace samenspraak::testing {

class Album {
public:
    Album(std::string language, bool contrast) : words(language), language_(std::move(language)), contrast_(contrast) {
        const char* folder = std::getenv("SAMENSPRAAK_PICTURES");
        REQUIRE(folder);
        folder_ = folder;
        std::filesystem::create_directories(folder_);
        room.program().settings().language = language_;
        room.program().settings().high_contrast = contrast_;
        screen().settle();
    }

    Headless& screen() { return room.screen(); }
    std::string_view in(std::string_view dutch, std::string_view english) const {
        return language_ == "nl" ? dutch : english;
    }

    void take(const std::string& name, PictureSize size = {}) { draw(room.program(), name, size, {}); }
    // While the mouse is held, from one point to the other.
    void held(const std::string& name, Point from, Point to) {
        Input hands;
        hands.mouse_moved(screen().pixel(from));
        hands.button_down(Button::Left, 0);
        hands.mouse_moved(screen().pixel(to));
        draw(room.program(), name, {}, std::move(hands));
        screen().click(Point{1'500, 110});  // it is let go beside the board
    }
    void beamer(const std::string& name, PictureSize size = {}) {
        Beamer page{room.program()};
        draw(page, name, size, {});
    }
    void rest() { screen().pass(15); }  // until no message is shown any more
    void opened(const std::string& name, Command command) {
        Context now = room.open().context(room.program().host(), words, now_in_milliseconds());
        REQUIRE(run(now, command));
        screen().settle();
        take(name);
        screen().press({Key::Escape});
    }
    const Note& note(Phase phase, std::size_t which) { return *notes_in_order(room.session(), phase).at(which); }
    Rect where(Phase phase, std::size_t which) { return room.where(note(phase, which).text); }

    Room room;
    Words words;

private:
    struct Beamer : View {
        explicit Beamer(Program& of) : program(of) {}
        void draw(Ui& ui) override { program.draw_second(ui); }
        Settings& settings() override { return static_cast<View&>(program).settings(); }
        Program& program;
    };

    void draw(View& show, const std::string& name, PictureSize size, Input hands) {
        const auto out = folder_ / (name + "-" + language_ + (contrast_ ? "-contrast" : "") + ".png");
        const auto drawn = draw_picture(screen().stage, show, size, std::move(hands));
        INFO(out.string());
        REQUIRE(drawn);
        CHECK(write_whole(*files_on_disk(), out, *drawn, Existing::Replace));
        screen().settle();
    }

    std::string language_;
    bool contrast_;
    std::filesystem::path folder_;
};

// In both languages, and in high contrast.
template <class Take> void for_each_album(Take take) {
    for (const char* language : {"nl", "en"})
        for (const bool contrast : {false, true}) {
            Album album(language, contrast);
            take(album);
        }
}

}  // namespace samenspraak::testing
