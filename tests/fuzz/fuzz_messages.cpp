// SPDX-License-Identifier: EUPL-1.2
// Whatever a connection says: it is read into a message, or told why not; never more.
#include "app/live/room/messages.hpp"
#include "tests/support/names.hpp"

#include <cstdlib>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::live;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

struct Bounds {
    void operator()(const SendNote& note) const {
        demand(note.act && note.id);
        demand(note.text.size() <= 4 * limit::note_text && note.links.size() <= links_limit);
        for (NoteId link : note.links) demand(bool(link));
    }
    void operator()(const EditNote& edit) const {
        demand(edit.act && edit.id);
        demand(edit.text.size() <= 4 * limit::note_text && (!edit.links || edit.links->size() <= links_limit));
    }
    void operator()(const Hello& hello) const {
        demand(hello.role != ClientRole::Phone || hello.token);
        demand(hello.name.size() + hello.code.size() + hello.key.size() <= 3 * 400);
    }
    void operator()(const Command& command) const { demand(bool(command.act)); }
    template <class Other> void operator()(const Other&) const {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto read = read_message({reinterpret_cast<const char*>(bytes), size});
    if (const auto* message = std::get_if<Message>(&read))
        std::visit(Bounds{}, *message);
    else
        demand(!key_of(std::get<Unreadable>(read).why).empty());
    return 0;
}
