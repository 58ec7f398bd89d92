// SPDX-License-Identifier: EUPL-1.2
// The whole program in a real window: what is pasted is kept as it was, and a still screen costs nothing.
#include "app/document/document.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Folder;

namespace {

// A person's own folders, with one session in them.
class Desk {
public:
    Desk() {
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"})
            ::setenv(name, folder.file("home").c_str(), 1);
        std::filesystem::create_directories(folder / "home");
        const auto files = files_on_disk();
        auto made = Document::create(*files, file, Existing::Keep,
            {SetTitle{"Overleg"}, SetLanguage{"nl"}, SetWhereabouts{{Phase::Actors, false}}});
        REQUIRE(made);
        REQUIRE((*made)->close());
    }
    bool has(const std::string& text) const {
        const auto files = files_on_disk();
        const auto opened = Document::open(*files, file, Access::Read);
        REQUIRE(opened);
        return std::ranges::any_of(
            (*opened)->session().notes, [&](const auto& each) { return each.second.text == text; });
    }

    Folder folder;
    const std::string file = folder.file("overleg.samenspraak");
};

bool comes(const std::function<bool()>& is_so) {
    for (int i = 0; i < 300 && !is_so(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return is_so();
}

// What the program costs in ten seconds in which nobody does anything, in seconds of the processor.
double cost_of_rest(RealScreen& screen) {
    screen.listen(12);  // until the caret rests
    const double before = screen.processor_seconds();
    screen.listen(10);
    return screen.processor_seconds() - before;
}

// Drawing on and on costs more than ten times as much.
constexpr double next_to_nothing = 0.5;

}  // namespace

TEST_CASE("emoji and Arabic that are pasted are in the file as they were, through full screen, closing and opening") {
    const Desk desk;
    const std::string one = "Zorg 👩‍👩‍👧 en rust", other = "مرحبا بكم";
    {
        RealScreen screen({built("samenspraak"), desk.file, "--lang", "nl"});
        screen.wait_for_window();
        screen.copy(one);
        screen.xdotool("key ctrl+v Return");
        REQUIRE(comes([&] { return desk.has(one); }));
        screen.xdotool("key F11");
        screen.copy(other);
        screen.xdotool("key ctrl+v Return");
        CHECK(comes([&] { return desk.has(other); }));
        screen.xdotool("key F11");
        screen.ask_to_close();
        CHECK(screen.exit_code() == 0);
    }
    RealScreen again({built("samenspraak"), desk.file, "--lang", "nl"});
    again.wait_for_window();
    again.xdotool("key --delay 20 n o g Return");
    CHECK(comes([&] { return desk.has("nog"); }));
    again.ask_to_close();
    CHECK(again.exit_code() == 0);
    CHECK(desk.has(one));
    CHECK(desk.has(other));
}

TEST_CASE("a still screen costs the processor nothing") {
    const Desk desk;
    RealScreen screen({built("samenspraak"), desk.file, "--lang", "nl"});
    screen.wait_for_window();
    CHECK(cost_of_rest(screen) < next_to_nothing);
}

TEST_CASE("a still screen costs nothing either while phones can join") {
    const Desk desk;
    RealScreen screen({built("samenspraak"), desk.file, "--lang", "nl"});
    screen.wait_for_window();
    screen.xdotool("key ctrl+shift+j");
    CHECK(cost_of_rest(screen) < next_to_nothing);
    screen.ask_to_close();
    CHECK(screen.exit_code() == 0);
}
