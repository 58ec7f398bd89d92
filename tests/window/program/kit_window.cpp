// SPDX-License-Identifier: EUPL-1.2
// The page with one of everything, in a real window: for tests of the window, and to look at.
//   kit_window                      opens it; says what was done, line by line, and every frame that it drew
//   kit_window OUT.png 1920x1080 [contrast] [menu|dialog]   draws it into a picture
#include "app/screen/window/picture.hpp"
#include "app/screen/window/window.hpp"
#include "sessions/store/atomic_write.hpp"
#include "tests/screen/kit_page.hpp"
#include "tests/screen/start_page.hpp"
#include "tests/support/names.hpp"

#include <iostream>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

class SpokenPage : public KitPage {
public:
    void draw(Ui& ui) override {
        KitPage::draw(ui);
        std::cout << "frame " << ++frames_ << '\n';
        for (const auto& [name, times] : clicked)
            if (times != said_[name]) std::cout << "clicked " << name << ' ' << (said_[name] = times) << '\n';
        for (; submitted_ < submitted.size(); ++submitted_) std::cout << "submitted " << submitted[submitted_] << '\n';
        if (ui.moment().text.size()) std::cout << "field " << note.text() << '\n';
        tell_fingers(ui.moment());
        for (const auto& path : ui.moment().dropped) std::cout << "dropped " << path << '\n';
        if (const auto next = ui.widgets().registered("page.outline"); next && frames_ < 4) {
            const Pixel at = ui.canvas().to_pixel(next->middle());
            std::cout << "button at " << static_cast<int>(at.x) << ' ' << static_cast<int>(at.y) << '\n';
        }
        std::cout.flush();
    }
    void settings_changed() override {
        const auto& place = settings().window;
        std::cout << "settings " << place.width << 'x' << place.height << (place.full_screen ? " full screen" : "")
                  << " scale " << settings().scale << std::endl;
    }

private:
    // What they did, and how far the panel is scrolled by it.
    void tell_fingers(const Moment& moment) {
        if (moment.zoom != 1) std::cout << "zoomed " << (zoomed_ *= moment.zoom) << '\n';
        if (moment.pressed && moment.pressed->button == Button::Right) std::cout << "menu\n";
        if (moment.pressed) std::cout << "pressed " << moment.mouse.x << ' ' << moment.mouse.y << '\n';
        if (moment.released) std::cout << "released " << moment.mouse.x << ' ' << moment.mouse.y << '\n';
        if (scrolled.goal != scrolled_) std::cout << "panel " << (scrolled_ = scrolled.goal) << '\n';
    }

    float zoomed_ = 1, scrolled_ = 0;
    std::map<std::string, int> said_;
    std::size_t submitted_ = 0;
    int frames_ = 0;
};

int refuse(const Refusal& refusal) {
    std::cout << "refused " << Words("en")(refusal) << std::endl;
    return 1;
}

int picture_of(View& show, char** words) {
    const auto size = picture_size(words[2]);
    if (!size) return refuse(size.error());
    Stage stage;
    const auto drawn = draw_picture(stage, show, *size);
    if (!drawn) return refuse(drawn.error());
    const auto written = write_whole(*files_on_disk(), words[1], *drawn, Existing::Replace);
    return written ? 0 : refuse(written.error());
}

int picture(int count, char** words) {
    KitPage page;
    StartPage start;
    bool starts = false;
    for (int i = 3; i < count; ++i) {
        const std::string_view wish = words[i];
        page.settings().high_contrast = page.settings().high_contrast || wish == "contrast";
        starts = starts || wish == "start";
        if (wish == "menu") page.menu_state.show();
        if (wish == "dialog") page.asking = true;
        if (wish == "toast") page.toasts.say("Drie notities zijn samengevoegd tot één.", 0);
    }
    start.settings() = page.settings();
    return starts ? picture_of(start, words) : picture_of(page, words);
}

}  // namespace

int main(int count, char** words) {
    if (count > 2) return picture(count, words);
    SpokenPage page;
    auto window = Window::open(page.settings());
    if (!window) return refuse(window.error());
    Stage stage;
    (*window)->run(stage, page);
    std::cout << "closed" << std::endl;
}
