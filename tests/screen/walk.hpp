// SPDX-License-Identifier: EUPL-1.2
// A room in which every command of the table can be done: for each it is made ready, and afterwards it is seen whether
// anything came of it.
#pragma once
#include "tests/support/headless_room.hpp"
#include "tests/support/names.hpp"

#include <memory>
#include <string>

namespace samenspraak::testing {

class Walk {
public:
    Walk();
    ~Walk();

    // An open session, in which this is possible now.
    void make_ready(Command);
    // All that this may alter: the session, what is chosen, shown, open, said, on the clipboard, asked of the desktop.
    std::string state();

    Room& room() { return *room_; }
    Headless& screen() { return room_->screen(); }
    std::string name(Command command) { return std::string(Words(room_->settings().language)(row_of(command).name)); }
    std::optional<Word> why_not(Command);

private:
    void calm_down();
    void stand_at(Phase);
    void perform(const Changes&);
    NoteId put(Phase, Lane = Lane::None);
    void choose(std::vector<NoteId>);
    void put_group(const std::vector<NoteId>&);
    PersonId joined();
    void make_something();
    void prepare_notes(Command, Phase, std::vector<NoteId>);
    void prepare_phones(Command);
    void prepare_votes(Command, const std::vector<NoteId>&);

    std::unique_ptr<Room> room_;
    std::uint64_t notes_ = 0;
};

}  // namespace samenspraak::testing
