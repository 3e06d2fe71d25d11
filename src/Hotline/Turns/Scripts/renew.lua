-- Keeps the lease while a long turn runs.
-- KEYS: 1 lease
-- ARGV: 1 lease token  2 lease ms
-- Result: 1 when it is still ours, else 0
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return 0
end

return redis.call('PEXPIRE', KEYS[1], ARGV[2])
