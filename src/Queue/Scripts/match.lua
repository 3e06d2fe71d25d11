-- Offers tickets to agents.
-- ARGV: 2 how many offers at most
-- Result: a list of offered {ticket, context}
-- Guarantees: tickets in the order of their places over all lines; each to one agent, under a new fencing number and a lease;
-- an agent never gets more than fits. A ticket that nobody can take now does not hold up those behind it.

local PAGE, LOOK_AT = 64, 2000

local free, free_count = {}, 0
for _, id in ipairs(redis.call('SMEMBERS', READY)) do
  local agent = load_agent(id)
  if agent and agent.seen > now - settings.agent_timeout then
    free[id] = agent
    free_count = free_count + 1
  end
end

-- Lines are read page by page; offers take effect at the end, so offsets hold.
local lines = {}
local function open_line(key, seat)
  lines[#lines + 1] = { key = key, seat = seat, next_offset = 0, page = {}, at = 1 }
end
open_line(URGENT, nil)
for _, seat in ipairs(settings.seats) do
  open_line(seat.line, seat.id)
end

local function is_served(line)
  if free_count == 0 then
    return false
  end
  if not line.seat then
    return true
  end
  for _, agent in pairs(free) do
    if agent.seats[line.seat] then
      return true
    end
  end
  return false
end

local function drop_unserved()
  for i = #lines, 1, -1 do
    if not is_served(lines[i]) then
      table.remove(lines, i)
    end
  end
end

-- The first entry of the line that has not been looked at: {id, place, record}; nil at the end.
local function head(line)
  if line.at > #line.page and line.next_offset then
    local entries = redis.call('ZRANGE', line.key, int(line.next_offset), int(line.next_offset + PAGE - 1), 'WITHSCORES')
    line.page, line.at = {}, 1
    local ids = {}
    for i = 1, #entries, 2 do
      ids[#ids + 1] = entries[i]
      line.page[#line.page + 1] = { id = entries[i], place = tonumber(entries[i + 1]) }
    end
    if #ids > 0 then
      for i, record in ipairs(redis.call('HMGET', TICKETS, unpack(ids))) do
        line.page[i].record = record
      end
    end
    line.next_offset = #ids == PAGE and line.next_offset + PAGE or nil
  end
  return line.page[line.at]
end

local function next_in_order()
  local best
  for _, line in ipairs(lines) do
    local entry = head(line)
    if entry and (not best or entry.place < head(best).place) then
      best = line
    end
  end
  if not best then
    return nil
  end
  local entry = head(best)
  best.at = best.at + 1
  return entry
end

-- How well an agent suits a ticket; nil when not at all. Compared field by field, more is better.
local function fitness(agent, ticket)
  local home = agent.seats[ticket.seat]
  local level = home or (ticket.overflow and agent.seats[ticket.overflow]) or (ticket.urgent and 0) or nil
  if not level or not has_room(agent, ticket.channel) then
    return nil
  end
  local declined = ticket.declined[agent.id]
  if declined and now - declined < settings.decline_rest then
    return nil
  end
  local speaks = agent.languages[ticket.language]
  if not speaks and not ticket.urgent and now - ticket.enqueued < settings.language_patience then
    return nil
  end
  return { speaks and 1 or 0, declined and 0 or 1, home and 1 or 0, level, -agent.idle }
end

local function is_better(one, one_id, other, other_id)
  for i = 1, #one do
    if one[i] ~= other[i] then
      return one[i] > other[i]
    end
  end
  return one_id < other_id
end

local function best_agent(ticket)
  local best, best_fitness
  for id, agent in pairs(free) do
    local candidate = fitness(agent, ticket)
    if candidate and (not best or is_better(candidate, id, best_fitness, best.id)) then
      best, best_fitness = agent, candidate
    end
  end
  return best
end

local matched, seen, looked = {}, {}, 0
drop_unserved()
while #matched < tonumber(ARGV[2]) and looked < LOOK_AT and #lines > 0 do
  local entry = next_in_order()
  if not entry then
    break
  end
  if not seen[entry.id] and entry.record then
    seen[entry.id] = true
    looked = looked + 1
    local ticket = cjson.decode(entry.record)
    local agent = stands_in_line(ticket) and best_agent(ticket)
    if agent then
      matched[#matched + 1] = { ticket = ticket, agent = agent }
      agent.tickets[ticket.id] = ticket.channel
      if not has_any_room(agent) then
        free[agent.id] = nil
        free_count = free_count - 1
        drop_unserved()
      end
    end
  end
end

local offers = {}
for i, match in ipairs(matched) do
  local ticket, agent = match.ticket, match.agent
  ticket.state, ticket.agent = 'offered', agent.id
  ticket.fence = redis.call('HINCRBY', COUNTERS, 'fence', '1')
  ticket.lease = now + seats[ticket.seat].lease
  save_ticket(ticket)
  redis.call('ZADD', LEASES, int(ticket.lease), ticket.id)
  leave_line(ticket)
  save_agent(agent)
  publish('Offered', ticket, agent.id)
  offers[i] = answer('offered', { ticket = ticket, context = context_of(ticket.id) })
end
return offers
