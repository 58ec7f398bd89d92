// SPDX-License-Identifier: EUPL-1.2
// What is in the folder that is shown, to choose from: by mouse, by arrows, or by the first letters of a name. Owns
// which of it the keyboard is on, and how far it is scrolled. Belongs to the thread of the screen.
#pragma once
#include "app/screen/widgets/files/folder_listing.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"

namespace samenspraak::screen {

class EntryList {
public:
    using Entries = std::vector<FolderListing::Entry>;
    void show(Entries, bool none_chosen);
    const Entries& entries() const { return entries_; }
    const FolderListing::Entry* chosen() const { return at_ < entries_.size() ? &entries_[at_] : nullptr; }
    void choose(std::string_view name);  // when it is there

    void arrows(Ui&);                 // up and down, whoever has the letters
    void ends(Ui&);                   // Home and End
    void letters(Ui&, double pause);  // to the first name that begins with what was typed without a pause, in seconds

    struct Answer {
        bool chosen = false, entered = false;  // a row was clicked; it is meant
    };
    // `instead`: what is said when nothing is there. Name: "list", and "entry" with its number.
    Answer draw(Ui&, const Rect&, std::string_view instead);

private:
    static constexpr std::size_t nowhere = ~std::size_t{0};
    void move(std::size_t to);
    Answer row(Ui&, std::size_t which, const Rect&);

    Entries entries_;
    std::size_t at_ = 0;
    bool moved_ = false;  // the row at_ is to be brought into sight
    std::string sought_;
    double sought_at_ = 0;
    Scrolled scrolled_;
};

}  // namespace samenspraak::screen
