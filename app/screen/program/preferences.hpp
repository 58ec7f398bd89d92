// SPDX-License-Identifier: EUPL-1.2
// How one person wants to see the program: the settings, the words in their language, and the file that keeps both for
// the next time. The small files must outlive it. On the thread of the screen; never waits for the disk.
#pragma once
#include "app/document/settings.hpp"
#include "sessions/method/words.hpp"
#include "sessions/store/small_files.hpp"

namespace samenspraak::screen {

class Preferences {
public:
    // Without a file what is chosen is forgotten when the program ends.
    Preferences(document::Settings settings, store::Path file, store::SmallFiles& files)
        : settings_(std::move(settings)),
          file_(std::move(file)),
          files_(files),
          words_(settings_.language) {}

    document::Settings& settings() { return settings_; }
    const document::Settings& settings() const { return settings_; }
    void keep();  // as they are now

    // Always the same object, in whatever language.
    const method::Words& words() const { return words_; }
    bool update_words();  // to the language of the settings. True: it is another than it was

    void toggle_full_screen() { settings_.window.full_screen = !settings_.window.full_screen; }
    void toggle_high_contrast() { settings_.high_contrast = !settings_.high_contrast; }
    void toggle_motion() { settings_.moves = !settings_.moves; }
    void make_larger();
    void make_smaller();
    void make_normal_size() { settings_.scale = 1; }
    void take_next_language();  // around the end

private:
    document::Settings settings_;
    store::Path file_;
    store::SmallFiles& files_;
    method::Words words_;
};

}  // namespace samenspraak::screen
