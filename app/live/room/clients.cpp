// SPDX-License-Identifier: EUPL-1.2
#include "app/live/room/clients.hpp"

#include <algorithm>

namespace samenspraak::live {

void Clients::connect(ConnectionId who, std::uint64_t from) { clients_[who].from = from; }

void Clients::let_in(ConnectionId who, ClientRole role, PersonId person, BoardScope scope) {
    Client& client = clients_[who];
    client.role = role;
    client.scope = scope;
    ++inside_[role][client.from];
    changed();
    if (role != ClientRole::Phone) return;
    client.person = person;
    persons_[person].connections.insert(who);
    attendance_.present.insert(person);
    update_hands();
}

void Clients::follow_board(ConnectionId who) {
    clients_[who].follows_board = true;
    lists_.reset();
}

void Clients::changed() {
    lists_.reset();
    ++version_;
}

void Clients::disconnect(ConnectionId who) {
    const auto found = clients_.find(who);
    if (found == clients_.end()) return;
    if (const auto role = found->second.role) {
        auto& by_address = inside_[*role];
        const auto here = by_address.find(found->second.from);
        if (--here->second == 0) by_address.erase(here);
        changed();
    }
    if (const PersonId person = found->second.person) {
        std::set<ConnectionId>& connections = persons_[person].connections;
        connections.erase(who);
        if (connections.empty()) attendance_.present.erase(person);
        update_hands();
    }
    clients_.erase(found);
}

Client* Clients::find(ConnectionId who) {
    const auto found = clients_.find(who);
    return found == clients_.end() ? nullptr : &found->second;
}

void Clients::disconnect_all() {
    while (!clients_.empty()) disconnect(clients_.begin()->first);
}

std::vector<ConnectionId> Clients::connections_of(PersonId who) const {
    const auto found = persons_.find(who);
    if (found == persons_.end()) return {};
    return {found->second.connections.begin(), found->second.connections.end()};
}

Clients::Lists& Clients::lists() {
    if (lists_) return *lists_;
    lists_.emplace();
    for (const auto& [who, client] : clients_) {
        if (!client.role) continue;
        lists_->inside.push_back(who);
        if (*client.role == ClientRole::Remote) lists_->remotes.push_back(who);
        if (*client.role != ClientRole::Phone) lists_->onlookers.push_back(who);
        if (!client.follows_board) continue;
        (client.scope == BoardScope::AllPhases ? lists_->whole_board : lists_->phones_board).push_back(who);
    }
    return *lists_;
}

const std::vector<ConnectionId>& Clients::inside() { return lists().inside; }
const std::vector<ConnectionId>& Clients::board_followers(BoardScope scope) {
    return scope == BoardScope::AllPhases ? lists().whole_board : lists().phones_board;
}
const std::vector<ConnectionId>& Clients::remotes() { return lists().remotes; }
const std::vector<ConnectionId>& Clients::onlookers() { return lists().onlookers; }

void Clients::update_hands() {
    attendance_.hands.clear();
    std::ranges::copy_if(raised_, std::back_inserter(attendance_.hands),
        [&](PersonId who) { return attendance_.present.contains(who); });
    attendance_.floor = attendance_.present.contains(floor_) ? floor_ : PersonId{};
}

void Clients::mute(PersonId who, bool muted) {
    if (muted)
        attendance_.muted.insert(who);
    else
        attendance_.muted.erase(who);
    ++version_;
}

std::size_t Clients::count(ClientRole role) const {
    std::size_t all = 0;
    if (const auto found = inside_.find(role); found != inside_.end())
        for (const auto& [from, many] : found->second) all += many;
    return all;
}

std::size_t Clients::count(ClientRole role, std::uint64_t from) const {
    const auto found = inside_.find(role);
    if (found == inside_.end()) return 0;
    const auto here = found->second.find(from);
    return here == found->second.end() ? 0 : here->second;
}

bool Clients::hand_up(PersonId who) const {
    return (who && floor_ == who) || std::ranges::find(raised_, who) != raised_.end();
}

void Clients::set_hand(PersonId who, bool up) {
    if (up == hand_up(who)) return;
    ++version_;
    if (up)
        raised_.push_back(who);
    else
        std::erase(raised_, who);
    if (!up && floor_ == who) floor_ = {};
    update_hands();
}

HandState Clients::hand_of(PersonId who) const {
    const auto place = std::ranges::find(attendance_.hands, who);
    const bool there = place != attendance_.hands.end();
    const auto before = there ? static_cast<std::size_t>(place - attendance_.hands.begin()) : 0;
    return {hand_up(who), before, who && floor_ == who};
}

void Clients::give_floor(PersonId who) {
    if (!hand_up(who) || floor_ == who) return;
    floor_ = who;
    std::erase(raised_, who);
    ++version_;
    update_hands();
}

}  // namespace samenspraak::live
