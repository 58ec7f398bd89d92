// SPDX-License-Identifier: EUPL-1.2
// How fast is too fast: a bucket that holds so many tokens and is refilled at a steady pace. A person may do ten things
// at once, a script not a thousand.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>

namespace samenspraak::live {

using Moment = std::chrono::steady_clock::time_point;

struct Rate {
    double at_once;     // tokens that a full bucket holds
    double per_second;  // tokens that come back
};

class TokenBucket {
public:
    explicit TokenBucket(Rate pace) : pace_(pace), left_(pace.at_once) {}

    // Takes a token; false when there is none, and then takes nothing.
    bool take(Moment now) {
        refill(now);
        if (left_ < 1) return false;
        left_ -= 1;
        return true;
    }
    bool empty(Moment now) {
        refill(now);
        return left_ < 1;
    }
    bool full(Moment now) {
        refill(now);
        return left_ >= pace_.at_once;
    }

private:
    void refill(Moment now) {
        if (const std::chrono::duration<double> passed = now - last_; passed.count() > 0) {
            if (known_) left_ = std::min(pace_.at_once, left_ + passed.count() * pace_.per_second);
            last_ = now;
        }
        known_ = true;
    }

    Rate pace_;
    double left_;
    Moment last_{};
    bool known_ = false;  // last_ means something
};

// A bucket for each address that something comes from (as in Arrived), so that one address cannot be too fast for all.
class AddressTokenBuckets {
public:
    explicit AddressTokenBuckets(Rate pace) : pace_(pace) {}

    TokenBucket& of(std::uint64_t from, Moment now) {
        if (buckets_.size() >= most)
            for (auto i = buckets_.begin(); i != buckets_.end();) i = i->second.full(now) ? buckets_.erase(i) : ++i;
        if (buckets_.size() >= most) buckets_.clear();  // there is also a bucket for all
        return buckets_.try_emplace(from, pace_).first->second;
    }

private:
    static constexpr std::size_t most = 4'096;
    Rate pace_;
    std::map<std::uint64_t, TokenBucket> buckets_;
};

}  // namespace samenspraak::live
