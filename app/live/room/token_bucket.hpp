// SPDX-License-Identifier: EUPL-1.2
// How fast is too fast: a token bucket holds a number of tokens and is refilled at a steady rate. So a person may do
// ten things at once, but a script not a thousand. Plain values; used on one thread, which says what time it is.
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>

namespace samenspraak::live {

using SteadyTime = std::chrono::steady_clock::time_point;

struct Rate {
    double at_once;     // tokens in a full bucket
    double per_second;  // tokens that come back
};

class TokenBucket {
public:
    explicit TokenBucket(Rate rate) : rate_(rate), left_(rate.at_once) {}

    // Takes a token, or so many; false when there are not so many, and then takes nothing.
    bool take(SteadyTime now, double tokens = 1) {
        if (!has(now, tokens)) return false;
        left_ -= tokens;
        return true;
    }
    bool has(SteadyTime now, double tokens) {
        refill(now);
        return left_ >= tokens;
    }
    bool empty(SteadyTime now) {
        refill(now);
        return left_ < 1;
    }
    bool full(SteadyTime now) {
        refill(now);
        return left_ >= rate_.at_once;
    }

private:
    void refill(SteadyTime now) {
        if (const std::chrono::duration<double> passed = now - last_; passed.count() > 0) {
            if (known_) left_ = std::min(rate_.at_once, left_ + passed.count() * rate_.per_second);
            last_ = now;
        }
        known_ = true;
    }

    Rate rate_;
    double left_;
    SteadyTime last_{};
    bool known_ = false;  // last_ has been set
};

// A bucket for each address (see Connected), so that one address cannot use up what is meant for all.
class AddressTokenBuckets {
public:
    explicit AddressTokenBuckets(Rate rate) : rate_(rate) {}

    TokenBucket& of(std::uint64_t from, SteadyTime now) {
        if (buckets_.size() >= max_buckets)
            for (auto i = buckets_.begin(); i != buckets_.end();) i = i->second.full(now) ? buckets_.erase(i) : ++i;
        if (buckets_.size() >= max_buckets) buckets_.clear();  // what is for all together is bounded elsewhere
        return buckets_.try_emplace(from, rate_).first->second;
    }

private:
    static constexpr std::size_t max_buckets = 4'096;
    Rate rate_;
    std::map<std::uint64_t, TokenBucket> buckets_;
};

}  // namespace samenspraak::live
